import { z } from 'zod';
import type { MenuRequest } from './ports';

const refusal = z.object({ code: z.string(), sentence: z.string(), nextStep: z.string() });

/** 64 MiB of text: far beyond any plan, far below what would stall the shell. */
const longestText = 64 * 1024 * 1024;

/** An expected outcome, or the sentence why there is none. */
const outcome = <Value extends z.ZodType>(value: Value) => z.union([z.object({ ok: z.literal(true), value }), z.object({ ok: z.literal(false), refusal })]);

const fileName = z.string().min(1).max(200);
const mediaType = z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/);

const paper = z.strictObject({
  title: z.string().max(1_000),
  html: z.string().regex(/^<!doctype html>/i).max(longestText),
  size: z.enum(['A4', 'Letter']),
  orientation: z.enum(['portrait', 'landscape']),
});

/** Names a folder that is being filled; given by the shell, good for the window that began it. */
const folderId = z.uuid();

/**
 * Every question the page may ask the desktop shell: what it must look like and what it is answered.
 * The shell checks requests against these schemas; nothing that is not listed here exists.
 */
export const requests = {
  /** Saves text under a name the user can change. */
  'file:saveText': {
    request: z.strictObject({ suggestedName: fileName, mediaType, text: z.string().max(longestText) }),
    reply: outcome(z.object({ saved: z.boolean() })),
  },
  /** The same for bytes. */
  'file:saveBinary': {
    request: z.strictObject({ suggestedName: fileName, mediaType, bytes: z.instanceof(Uint8Array<ArrayBufferLike>).refine(({ byteLength }) => byteLength <= longestText) }),
    reply: outcome(z.object({ saved: z.boolean() })),
  },
  /** Asks for a printer and prints; `done` is false when the user thought better of it. */
  'report:print': { request: z.strictObject({ paper }), reply: outcome(z.object({ done: z.boolean() })) },
  'report:savePdf': { request: z.strictObject({ suggestedName: fileName, paper }), reply: outcome(z.object({ saved: z.boolean() })) },
  /** Asks for a place and begins a new folder there; null: the user thought better of it. */
  'folder:choose': { request: z.strictObject({ suggestedName: fileName }), reply: outcome(z.object({ folderId, name: z.string() }).nullable()) },
  /** Adds one file to a folder that was begun: a paper becomes a PDF, text is written as it is. */
  'folder:write': {
    request: z.strictObject({ folderId, name: fileName, content: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('paper'), paper }), z.strictObject({ kind: z.literal('text'), text: z.string().max(longestText) })]) }),
    reply: outcome(z.null()),
  },
  /** Ends a folder that was begun: `keep` gives it its name, `discard` leaves nothing behind. */
  'folder:finish': { request: z.strictObject({ folderId, end: z.enum(['keep', 'discard']) }), reply: outcome(z.object({ name: z.string() })) },
  /** Asks before the window closes, with this reason; `null`: it may close. */
  'window:holdOpen': { request: z.strictObject({ reason: z.string().min(1).max(500).nullable() }), reply: z.null() },
} as const;

export type Channel = keyof typeof requests;
export type RequestOf<C extends Channel> = z.infer<(typeof requests)[C]['request']>;
export type ReplyOf<C extends Channel> = z.infer<(typeof requests)[C]['reply']>;

/** What the shell tells the page without being asked. */
export const menuChannel = 'menu:request';
export type MenuChannel = typeof menuChannel;

/** Facts about the shell that do not change while it runs; handed to the page when it opens. */
export const shellFacts = z.strictObject({
  version: z.string(),
  platform: z.string(),
  /** The folder in which the plan lies. */
  dataFolder: z.string(),
});
export type ShellFacts = z.infer<typeof shellFacts>;

/** The argument that carries the facts to the preload script. */
export const factsArgument = '--loadline-facts=';
export type FactsArgument = typeof factsArgument;

/** The one object that the preload script gives to the page, as `window.loadline`. */
export interface ShellBridge {
  readonly facts: ShellFacts;
  saveTextFile(request: RequestOf<'file:saveText'>): Promise<ReplyOf<'file:saveText'>>;
  saveBytes(request: RequestOf<'file:saveBinary'>): Promise<ReplyOf<'file:saveBinary'>>;
  printReport(request: RequestOf<'report:print'>): Promise<ReplyOf<'report:print'>>;
  saveReportPdf(request: RequestOf<'report:savePdf'>): Promise<ReplyOf<'report:savePdf'>>;
  chooseFolder(request: RequestOf<'folder:choose'>): Promise<ReplyOf<'folder:choose'>>;
  writeToFolder(request: RequestOf<'folder:write'>): Promise<ReplyOf<'folder:write'>>;
  finishFolder(request: RequestOf<'folder:finish'>): Promise<ReplyOf<'folder:finish'>>;
  holdOpen(request: RequestOf<'window:holdOpen'>): Promise<ReplyOf<'window:holdOpen'>>;
  /** Calls back when the menu asks for an action; answers how to stop listening. */
  onMenuRequest(listener: (request: MenuRequest) => void): () => void;
}
