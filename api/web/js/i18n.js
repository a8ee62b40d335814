// Two languages: the page's own words here, the model's labels from the server's vocabulary.

const WORDS = {
  skip: ["Đến nội dung", "Skip to content"],
  tagline: ["Ai phải làm gì, theo văn bản nào, ghi ở đâu", "Who must do what, because of which document, written where"],
  searchLabel: ["Tìm văn bản hoặc cơ quan", "Find a document or a body"],
  searchHint: ["Số, ký hiệu, trích yếu hoặc tên cơ quan", "Number, title or name of a body"],
  searchHelp: ["Gõ không dấu cũng được, ví dụ: “57 kl tw”, “thong tin doi ngoai”, “Sở Tài chính”. Phím / đưa con trỏ về đây.", "Tone marks may be left out, for example “57 kl tw”, “thong tin doi ngoai”, “Sở Tài chính”. The / key brings you here."],
  search: ["Tìm", "Search"],
  home: ["Trang đầu", "Home"],
  warnings: ["Lưu ý", "Warnings"],
  sources: ["Nguồn", "Sources"],
  api: ["API", "API"],
  language: ["Ngôn ngữ", "Language"],
  loading: ["Đang đọc…", "Reading…"],
  failed: ["Chưa có câu trả lời", "No answer"],
  network: ["Không kết nối được với máy chủ.", "The server cannot be reached."],
  notFound: ["Không có trang này", "There is no such page"],
  newest: ["Văn bản mới nhất", "Newest documents"],
  held: ["Kho đang có", "What is held"],
  documents: ["văn bản", "documents"],
  bodies: ["cơ quan", "bodies"],
  duties: ["nhiệm vụ", "duties"],
  resultsFor: ["Kết quả cho", "Results for"],
  found_ID: ["Văn bản này", "This document"],
  found_NUMBER: ["Văn bản mang số này", "The document of this number"],
  found_TITLE: ["Văn bản khớp với những từ này", "The document that fits these words"],
  ambiguous: ["Nhiều văn bản cùng khớp; mời bạn chọn", "Several documents fit; please choose"],
  ambiguousWhy: ["Cùng một số có thể thuộc nhiều nơi, nhiều năm. Trang không đoán thay bạn.", "One number may belong to several places and years. Nothing is guessed for you."],
  unknown: ["Không có văn bản nào khớp", "No document fits"],
  near: ["Gần với điều bạn tìm", "Close to what you asked"],
  incomplete: ["Những chỗ nhắc cùng số mà chưa đủ để nhận ra", "Mentions of the same number that lack what would identify them"],
  moreDocuments: ["Văn bản có những từ này", "Documents with these words"],
  matchedBodies: ["Cơ quan mang tên này", "Bodies of this name"],
  relatedBodies: ["Cơ quan, bộ phận có liên quan (không gộp chung)", "Related bodies and offices (never rolled up)"],
  nothing: ["Không có", "None"],
  facts: ["Thông tin về văn bản", "What is known"],
  number: ["Số, ký hiệu", "Number"],
  type: ["Loại", "Type"],
  issuers: ["Cơ quan ban hành", "Issued by"],
  place: ["Địa bàn", "Place"],
  textHeld: ["Lời văn", "Text"],
  lineage: ["Phả hệ", "Lineage"],
  lineageHelp: ["Trên là văn bản được dựa vào, dưới là văn bản thực hiện. Bấm vào đường nối để xem câu trích.", "Above is what it rests on, below what carries it out. Follow a line to its quote."],
  showApart: ["Hiện cả “chỉ đạo thực hiện” và “viện dẫn”", "Also show “directs” and “cites”"],
  noLineage: ["Chưa có văn bản nào nối với văn bản này theo quan hệ phả hệ.", "No document is joined to this one by lineage."],
  truncated: ["Hình đã được rút gọn; còn văn bản khác.", "The picture is cut; there are more documents."],
  legend: ["Chú giải", "Legend"],
  annexed: ["ban hành kèm theo", "put in force together"],
  relations: ["Mọi quan hệ, dạng bảng", "Every relation, as a table"],
  relation: ["Quan hệ", "Relation"],
  document: ["Văn bản", "Document"],
  proof: ["Câu trích", "Proof"],
  dutiesTitle: ["Ai làm gì", "Who does what"],
  body: ["Cơ quan", "Body"],
  role: ["Vai trò", "Role"],
  task: ["Nhiệm vụ", "Task"],
  partners: ["Phối hợp với", "With"],
  deadline: ["Thời hạn", "Deadline"],
  inferredYear: ["năm do suy ra", "year inferred"],
  more: ["Xem thêm", "More"],
  no_NOT_STATED: ["Đã đọc toàn văn: văn bản không nói.", "The text was read and does not say."],
  no_REPORTED_ONLY: ["Chỉ đọc được tin, bài về văn bản; chính văn bản có thể có nói.", "Only a report of it was read; the document itself may say."],
  no_NOT_HELD: ["Kho chưa có văn bản này, nên không biết.", "The text is not held, so it is not known."],
  noDutyOf: ["Không nêu nhiệm vụ:", "No duty:"],
  conflict: ["Các nguồn nói khác nhau; xem từng lời bên dưới.", "Sources disagree; each is shown below."],
  byOthers: ["văn bản khác nói", "another document says"],
  variantsOf: ["Các cách nói", "Variants"],
  recipients: ["Nơi nhận", "Recipients"],
  signatories: ["Người ký", "Signed by"],
  dates: ["Mốc thời gian", "Dates"],
  budgets: ["Kinh phí", "Budget"],
  candidates: ["Có thể là một trong những văn bản này", "It may be one of these"],
  leads: ["Chủ trì", "Leads"],
  supports: ["Tham gia với vai trò khác", "Bears in other roles"],
  partnerIn: ["Được nêu để phối hợp", "Named as a partner"],
  issued: ["Đã ban hành", "Issued"],
  aliases: ["Tên khác", "Other names"],
  mentions: ["Nơi được nhắc tên", "Where it is named"],
  quoteTitle: ["Câu trích trong nguồn", "The quote in its source"],
  close: ["Đóng", "Close"],
  quoteOf: ["Trích", "Quote"],
  page: ["trang", "page"],
  offsets: ["Vị trí", "Offsets"],
  basedOn: ["Trang này dựa trên", "This page rests on"],
  openSource: ["Mở toàn bộ nguồn", "Open the whole source"],
  noSource: ["Nguồn này không còn trong kho.", "This source is no longer held."],
  unnumbered: ["không số", "no number"],
  file: ["Tệp", "File"],
  form: ["Dạng", "Form"],
  concerning: ["Về văn bản", "Concerning"],
  oddity: ["Điều bất thường", "What is odd"],
  since: ["từ", "from"],
  until: ["đến", "until"],
  print: ["In", "Print"],
  total: ["tổng số", "in all"],
};

let current = localStorage.getItem("chidao-language") === "en" ? "en" : "vi";

/** The language of the page: "vi" or "en". */
export function language() {
  return current;
}

/** Speak this language from now on. */
export function speak(code) {
  current = code;
  localStorage.setItem("chidao-language", code);
  document.documentElement.lang = code;
}

/** The page's own words. */
export function t(key) {
  return WORDS[key][current === "en" ? 1 : 0];
}

/** A label that the server gives in two languages. */
export function label(pair) {
  return pair ? pair[current] : "";
}

/** A date as people write it; "--11-30" is a day of every year. */
export function day(iso) {
  if (!iso) return "";
  const [, year, month, date] = iso.match(/^(\d{4}|-)-(\d\d)-(\d\d)$/) ?? [];
  if (!month) return iso;
  return year === "-" ? `${+date}/${+month}` : `${+date}/${+month}/${year}`;
}

/** How many, in the page's digits. */
export function count(number) {
  return number.toLocaleString(current === "en" ? "en" : "vi-VN");
}
