import { contextBridge, ipcRenderer } from 'electron';
import type { Channel, FactsArgument, MenuChannel, ReplyOf, RequestOf, ShellBridge, ShellFacts } from '../shared/ipcContract';
import type { MenuRequest } from '../shared/ports';

// The sandbox gives this file nothing but 'electron', so the contract's names are spelt here and checked as types.
const menuChannel: MenuChannel = 'menu:request';
const factsArgument: FactsArgument = '--loadline-facts=';

const ask = <C extends Channel>(channel: C, request: RequestOf<C>): Promise<ReplyOf<C>> => ipcRenderer.invoke(channel, request);

const readFacts = (): ShellFacts => {
  const argument = process.argv.find((text) => text.startsWith(factsArgument));
  if (argument === undefined) throw new Error('The shell opened this window without its facts.');
  return Object.freeze(JSON.parse(decodeURIComponent(argument.slice(factsArgument.length))) as ShellFacts);
};

const bridge: ShellBridge = Object.freeze({
  facts: readFacts(),
  saveTextFile: (request: RequestOf<'file:saveText'>) => ask('file:saveText', request),
  saveBytes: (request: RequestOf<'file:saveBinary'>) => ask('file:saveBinary', request),
  printReport: (request: RequestOf<'report:print'>) => ask('report:print', request),
  saveReportPdf: (request: RequestOf<'report:savePdf'>) => ask('report:savePdf', request),
  chooseFolder: (request: RequestOf<'folder:choose'>) => ask('folder:choose', request),
  writeToFolder: (request: RequestOf<'folder:write'>) => ask('folder:write', request),
  finishFolder: (request: RequestOf<'folder:finish'>) => ask('folder:finish', request),
  holdOpen: (request: RequestOf<'window:holdOpen'>) => ask('window:holdOpen', request),
  onMenuRequest: (listener: (request: MenuRequest) => void) => {
    const hear = (_event: unknown, request: MenuRequest): void => listener({ actionId: request.actionId });
    ipcRenderer.on(menuChannel, hear);
    return () => {
      ipcRenderer.removeListener(menuChannel, hear);
    };
  },
});

contextBridge.exposeInMainWorld('loadline', bridge);
