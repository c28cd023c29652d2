import { createInterface } from 'node:readline';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { ErrorCode, JSONRPCMessageSchema } from '@modelcontextprotocol/sdk/types.js';

/** The lines of `input` that are messages. Others are answered on `output` with the error that JSON-RPC 2.0 has for them. */
export function messagesIn(input: Readable, output: Writable): Readable {
  const messages = new PassThrough();
  const refuse = (code: ErrorCode, message: string) =>
    output.write(`${JSON.stringify({ jsonrpc: '2.0', id: null, error: { code, message } })}\n`);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on('line', (line) => {
    if (line.trim() === '') return;
    const data = parsed(line);
    if (data === undefined) refuse(ErrorCode.ParseError, 'Parse error: a line is no JSON');
    else if (JSONRPCMessageSchema.safeParse(data).success) messages.write(`${line}\n`);
    else refuse(ErrorCode.InvalidRequest, 'Invalid request: a line is no message of JSON-RPC 2.0');
  });
  lines.once('close', () => messages.end());
  return messages;
}

/** Undefined where it is no JSON. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
