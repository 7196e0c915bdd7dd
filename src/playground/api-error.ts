/** What travels beside a description when the caller can act on it (Bot API, ResponseParameters). */
export interface ResponseParameters {
  migrate_to_chat_id?: number;
  retry_after?: number;
}

/** A refusal in the Bot API's own words: status code, description with its prefix, parameters. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

/** 400 with the prefix the real server puts before its reason. */
export function badRequest(reason: string, parameters?: ResponseParameters): ApiError {
  return new ApiError(400, `Bad Request: ${reason}`, parameters);
}

/** 403 with the prefix the real server puts before its reason. */
export function forbidden(reason: string): ApiError {
  return new ApiError(403, `Forbidden: ${reason}`);
}

/** 429 as the real server words it; whole seconds, at least one. */
export function tooManyRequests(seconds: number): ApiError {
  const wait = Math.max(1, Math.ceil(seconds));
  return new ApiError(429, `Too Many Requests: retry after ${wait}`, { retry_after: wait });
}
