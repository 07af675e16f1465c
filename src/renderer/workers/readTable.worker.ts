import { knowsHeader, readTable, readTextTable, type DecodeBytes, type ReadingChoices, type TableSource } from '../../shared/exchange';
import type { ReadTableReply, ReadTableRequest } from './readTable.messages';

const decode: DecodeBytes = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

const reply = (message: ReadTableReply): void => self.postMessage(message);

const read = (source: TableSource, choices: ReadingChoices) => {
  const tools = { decode, knowsHeader, onProgress: (done: number) => reply({ kind: 'progress', done }) };
  return 'bytes' in source ? readTable(source.name, source.bytes, choices, tools) : readTextTable(source.name, source.text, choices, tools);
};

self.addEventListener('message', ({ data }: MessageEvent<ReadTableRequest>) => reply({ kind: 'result', result: read(data.source, data.choices) }));
