// The one way to the server: GraphQL over HTTP.

/** An answer that is none; `code` is extensions.code, or NETWORK. */
export class ApiError extends Error {
  constructor(message, code) {
    super(message);
    this.code = code;
  }
}

/** The data of a query; throws ApiError where there is none. */
export async function ask(query, variables = {}) {
  let response;
  try {
    response = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
      body: JSON.stringify({ query, variables }),
    });
  } catch (error) {
    throw new ApiError(String(error), "NETWORK");
  }
  const answer = await response.json().catch(() => ({}));
  if (answer.errors?.length) {
    const first = answer.errors[0];
    throw new ApiError(first.message, first.extensions?.code ?? "UNKNOWN");
  }
  if (!answer.data) throw new ApiError(`HTTP ${response.status}`, "UNKNOWN");
  return answer.data;
}
