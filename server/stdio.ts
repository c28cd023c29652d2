import { readFileSync } from 'node:fs';
import {
  type Connection,
  createConnection,
  type MessageReader,
  type MessageWriter,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { PositionTranslator } from './position-encoding.ts';

/** The connection to a client on standard input and output, whatever it counts columns in. */
export function connectToStdio(): Connection {
  const translator = new PositionTranslator(textOnDisk);
  const reader = new StreamMessageReader(process.stdin);
  const writer = new StreamMessageWriter(process.stdout);
  let isShutDown = false;
  const translatingReader: MessageReader = {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    listen: (callback) =>
      reader.listen((message) => {
        if ('method' in message && message.method === 'shutdown') isShutDown = true;
        callback(translator.incoming(message));
      }),
    dispose: () => reader.dispose(),
  };
  const translatingWriter: MessageWriter = {
    onError: writer.onError,
    onClose: writer.onClose,
    write: (message) => writer.write(translator.outgoing(message)),
    end: () => writer.end(),
    dispose: () => writer.dispose(),
  };
  // A client that is gone leaves no server behind.
  reader.onClose(() => process.exit(isShutDown ? 0 : 1));
  return createConnection(ProposedFeatures.all, translatingReader, translatingWriter);
}

function textOnDisk(uri: string): string | undefined {
  const { scheme, fsPath } = URI.parse(uri);
  try {
    return scheme === 'file' ? readFileSync(fsPath, 'utf8').replace(/^\uFEFF/, '') : undefined;
  } catch {
    return undefined;
  }
}
