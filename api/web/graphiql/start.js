// Starts GraphiQL on this server's own endpoint, with a first question to change.

const FIRST = `# Which document is it, and which words prove it?
{
  document(number: "99/KH-UBND") {
    __typename
    ... on Found {
      document {
        number
        title
        attributes { name value standing silence variants { claims { evidence { quote start end sourceTitle } } } }
      }
    }
    ... on Ambiguous { candidates { apartBy { vi } document { id number } } }
    ... on Unknown { near { document { id number title } } }
  }
}
`;

ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: "/graphql" }),
    defaultQuery: FIRST,
    shouldPersistHeaders: false,
  }),
);
