-- Add or replace a source.
INSERT INTO source (sha256, name, version, form, subject, media_type, reader, title, pages, text_name,
    text, record)
VALUES (:sha256, :name, :version, :form, :subject, :media_type, :reader, :title, :pages, :text_name,
    :text, :record)
ON CONFLICT (sha256) DO UPDATE SET name = excluded.name, version = excluded.version,
    form = excluded.form, subject = excluded.subject, media_type = excluded.media_type,
    reader = excluded.reader, title = excluded.title, pages = excluded.pages,
    text_name = excluded.text_name, text = excluded.text, record = excluded.record
