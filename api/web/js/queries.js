// Every operation that the explorer sends.

const CLAIM = `fragment claim on Claim { id status attribute value detail
  evidence { quote start end prefix suffix page sourceTitle sourceForm source { id } } }`;
const BRIEF = `fragment brief on Document { id number type typeLabel { vi en } title issuedOn placeName
  textHeld textHeldLabel { vi en } identity issuers { id name } }`;
const RELATION = `fragment relation on Relation { type label { vi en } inverse { vi en } start end apart
  collapsed joinedLabels { vi en } claims { ...claim } }`;
const DUTY = `fragment duty on Responsibility { agency { id name } roles { role label { vi en } claims { ...claim } }
  task { id section text } document { ...brief } partners { agency { id name } claims { ...claim } }
  deadline due dueInferred deadlineClaims { ...claim } }`;
const PARTNERSHIP = `fragment partnership on Partnership { task { id section text } document { ...brief }
  claims { ...claim } }`;

export const HOME = `query Home { coverage { documents { textHeld label { vi en } count } counts { name count } }
  documents(first: 12) { totalCount nodes { ...brief } } } ${BRIEF}`;

export const FIND = `query Find($text: String!) {
  document(number: $text) { __typename
    ... on Found { why document { ...brief } incomplete { ...brief } }
    ... on CitedOnly { why document { ...brief } incomplete { ...brief } }
    ... on Ambiguous { candidates { document { ...brief } apartBy { vi en } } }
    ... on Unknown { near { document { ...brief } apartBy { vi en } } } }
  search(text: $text, first: 20) { totalCount nodes { ...brief } pageInfo { hasNextPage endCursor } }
  agency(name: $text) { matched { ...body } related { ...body } } }
  fragment body on Agency { id name kindLabel { vi en } placeName } ${BRIEF}`;

export const DOCUMENT = `query Document($id: ID!) {
  document(id: $id) { ... on Found { document { ...whole } } ... on CitedOnly { document { ...whole } } }
  responsibilities(document: $id, first: 50) { duties { totalCount nodes { ...duty } pageInfo { hasNextPage endCursor } }
    unanswered { document { ...brief } silence label { vi en } } } }
  fragment whole on Document { ...brief titles reasonLabel { vi en } identity conflicts
    attributes { name label { vi en } value standing silence
      variants { value agency { id name } claims { ...claim } } }
    outgoing { document { ...brief } relation { ...relation } }
    incoming { document { ...brief } relation { ...relation } }
    recipients { agency { id name } text purpose claims { ...claim } }
    signatories { name position authority claims { ...claim } }
    deadlines { ...claim } budgets { ...claim } warnings { ...claim }
    candidates { ...brief } sources { id title name form formLabel { vi en } } }
  ${BRIEF} ${RELATION} ${DUTY} ${CLAIM}`;

export const MORE_DUTIES = `query MoreDuties($id: ID!, $after: String) {
  responsibilities(document: $id, first: 50, after: $after) {
    duties { nodes { ...duty } pageInfo { hasNextPage endCursor } } } } ${BRIEF} ${DUTY} ${CLAIM}`;

export const LINEAGE = `query Lineage($id: ID!, $relations: [RelationType!]) {
  lineage(id: $id, relations: $relations, limit: 60) { truncated start { id }
    nodes { document { ...brief } depth direction apart } relations { ...relation } } }
  ${BRIEF} ${RELATION} ${CLAIM}`;

export const AGENCY = `query Agency($id: ID!) {
  node(id: $id) { ... on Agency { id name aliases kindLabel { vi en } levelLabel { vi en } systemLabel { vi en }
    placeName validFrom validTo
    leads(first: 50) { totalCount nodes { ...duty } pageInfo { hasNextPage endCursor } }
    supports(first: 50) { totalCount nodes { ...duty } pageInfo { hasNextPage endCursor } }
    partnerIn(first: 50) { totalCount nodes { ...partnership } pageInfo { hasNextPage endCursor } }
    issued(first: 50) { totalCount nodes { ...brief } }
    related { id name kindLabel { vi en } placeName } } }
  claims(about: $id) { ...claim } } ${BRIEF} ${DUTY} ${PARTNERSHIP} ${CLAIM}`;

const moreOf = (field, name, fragment) => `query More($id: ID!, $after: String) { node(id: $id) { ... on Agency {
  ${field}(first: 50, after: $after) { nodes { ...${name} } pageInfo { hasNextPage endCursor } } } } } ${BRIEF} ${fragment} ${CLAIM}`;

export const MORE_OF_AGENCY = {
  leads: moreOf("leads", "duty", DUTY),
  supports: moreOf("supports", "duty", DUTY),
  partnerIn: moreOf("partnerIn", "partnership", PARTNERSHIP),
};

export const WARNINGS = `query Warnings($after: String) {
  warnings(first: 50, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { code label { vi en } message document { ...brief } claim { ...claim } } } } ${BRIEF} ${CLAIM}`;

export const SOURCES = `query Sources($after: String) {
  sources(first: 50, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { id title name paths form formLabel { vi en } } } }`;

export const SOURCE = `query Source($id: ID!) { node(id: $id) { ... on Source {
  id title name paths form formLabel { vi en } mediaType text } } }`;

export const TERMS = `query Terms { vocabulary { list code label { vi en } definition { vi en } } }`;
