/** Tells the other windows of this origin that something was appended. */
export interface WindowSignal {
  /** Does nothing once the signal is closed. */
  readonly send: () => void;
  /** Answers how to stop. */
  onReceived(listener: () => void): () => void;
  close(): void;
}

/** A signal shared by all windows that name it alike. */
export const openWindowSignal = (name: string): WindowSignal => {
  const channel = new BroadcastChannel(name);
  let state: 'open' | 'closed' = 'open';
  return {
    send: () => {
      if (state === 'open') channel.postMessage('appended');
    },
    onReceived: (listener) => {
      channel.addEventListener('message', listener);
      return () => {
        channel.removeEventListener('message', listener);
      };
    },
    close: () => {
      state = 'closed';
      channel.close();
    },
  };
};
