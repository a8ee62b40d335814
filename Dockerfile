# The API and the explorer; which store they open is decided by the settings (docs/operations.md).
FROM python:3.12-slim

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN useradd --create-home --uid 10001 chidao

# The packages change rarely and the code often, hence two layers.
WORKDIR /app
COPY requirements/base.txt requirements/base.txt
RUN pip install --no-cache-dir --require-hashes -r requirements/base.txt

COPY pyproject.toml README.md ./
COPY schema schema
COPY ingest ingest
COPY graph graph
COPY api api
COPY chidao chidao
COPY samples samples
RUN pip install --no-cache-dir --no-deps --no-build-isolation -e .

USER chidao
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=4 \
  CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/health', timeout=4)"]
CMD ["chidao", "serve", "--host", "0.0.0.0", "--port", "8000"]
