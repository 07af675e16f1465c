import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { requests, type Channel, type ReplyOf, type RequestOf } from '../../shared/ipcContract';
import { originOf, type PageAddress } from '../address';

/** Who asks, as far as the shell needs to know. */
export type Sender = Pick<IpcMainInvokeEvent, 'senderFrame'> & { readonly sender: { readonly id: number } };

/** Answers one channel's requests, checked already. */
export type Handler<C extends Channel> = (request: RequestOf<C>, sender: Sender) => Promise<ReplyOf<C>>;

/** Why a request was not even looked at. The page never sees more than this. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
}

/** The main frame of a window showing our own page; embedded pages and other origins are strangers. */
export const isOurPage = ({ senderFrame }: Sender, page: PageAddress): boolean =>
  senderFrame !== null && senderFrame.parent === null && originOf(senderFrame.url) === page.origin;

/** Wraps a handler in the checks that every channel has: who asks, and whether the request is what the contract says. */
export const checked =
  <C extends Channel>(channel: C, page: PageAddress, handler: Handler<C>) =>
  async (sender: Sender, payload: unknown): Promise<ReplyOf<C>> => {
    if (!isOurPage(sender, page)) throw new RequestRefused(`${channel}: asked by a stranger`);
    const request = requests[channel].request.safeParse(payload);
    if (!request.success) throw new RequestRefused(`${channel}: not what the contract says`);
    return handler(request.data as RequestOf<C>, sender);
  };

/** Every channel of the contract with its handler; a channel without one is a type error. */
export type Handlers = { readonly [C in Channel]: Handler<C> };

/** Connects the handlers. */
export const handleRequests = (ipc: Pick<IpcMain, 'handle'>, page: PageAddress, handlers: Handlers): void => {
  const connect = <C extends Channel>(channel: C): void => {
    const answer = checked(channel, page, handlers[channel]);
    ipc.handle(channel, (event, payload: unknown) => answer(event, payload));
  };
  for (const channel of Object.keys(requests) as Channel[]) connect(channel);
};
