import { type CancellationToken, type Connection, ErrorCodes, Position, ResponseError } from 'vscode-languageserver';

/** What a request of our own takes, in words and as a test. */
export interface Shape<Params> {
  readonly takes: string;
  readonly isTaken: (params: Readonly<Record<string, unknown>>) => boolean;
  /** Only for its type. */
  readonly params?: Params;
}

/** An object with these strings. */
export function strings<Params>(...keys: readonly (keyof Params & string)[]): Shape<Params> {
  return { takes: `{${keys.join(', ')}}`, isTaken: (params) => keys.every((key) => typeof params[key] === 'string') };
}

/** A place in a document. */
export function place<Params>(): Shape<Params> {
  return {
    takes: '{uri, position}',
    isTaken: ({ uri, position }) => typeof uri === 'string' && Position.is(position),
  };
}

/** A place in a document, or neither. */
export function optionalPlace<Params>(): Shape<Params> {
  return {
    takes: '{uri?, position?}',
    isTaken: ({ uri, position }) =>
      (uri === undefined || typeof uri === 'string') && (position === undefined || Position.is(position)),
  };
}

/** Has `answer` answer the requests named; parameters of another shape get one line that says what they should be. */
export function onOwnRequest<Params, Result>(
  connection: Connection,
  method: string,
  { takes, isTaken }: Shape<Params>,
  answer: (params: Params, cancellation: CancellationToken) => Result | Promise<Result>,
): void {
  connection.onRequest(method, (params: unknown, cancellation): unknown => {
    const isObject = typeof params === 'object' && params !== null && !Array.isArray(params);
    if (!isObject || !isTaken(params as Readonly<Record<string, unknown>>)) {
      return new ResponseError(ErrorCodes.InvalidParams, `${method} takes ${takes}.`);
    }
    return answer(params as Params, cancellation);
  });
}
