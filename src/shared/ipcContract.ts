import { z } from 'zod';
import type { MenuRequest } from './ports';

const refusal = z.object({ code: z.string(), sentence: z.string(), nextStep: z.string() });

/** 64 MiB of text: far beyond any plan, far below what would stall the shell. */
const longestText = 64 * 1024 * 1024;

/**
 * Every question the page may ask the desktop shell: what it must look like and what it is answered.
 * The shell checks requests against these schemas; nothing that is not listed here exists.
 */
export const requests = {
  /** Saves text under a name the user can change. */
  'file:saveText': {
    request: z.strictObject({
      suggestedName: z.string().min(1).max(200),
      mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
      text: z.string().max(longestText),
    }),
    reply: z.union([
      z.object({ ok: z.literal(true), value: z.object({ saved: z.boolean() }) }),
      z.object({ ok: z.literal(false), refusal }),
    ]),
  },
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
  holdOpen(request: RequestOf<'window:holdOpen'>): Promise<ReplyOf<'window:holdOpen'>>;
  /** Calls back when the menu asks for an action; answers how to stop listening. */
  onMenuRequest(listener: (request: MenuRequest) => void): () => void;
}
