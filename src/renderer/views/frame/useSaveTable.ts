import { useHost } from '../../hooks';
import { useNotify } from './notices';

/** Saves a table as a CSV file and says so, or why not. */
export const useSaveTable = (): ((name: string, text: string) => void) => {
  const host = useHost();
  const notify = useNotify();
  return (name, text) =>
    void host.saveTextFile(name, 'text/csv', text).then((result) => {
      if (!result.ok) notify({ message: `${result.refusal.sentence} ${result.refusal.nextStep}`, tone: 'bad', about: ['save', name] });
      else if (result.value.saved) notify({ message: `Saved ${name}.`, tone: 'good', about: ['save', name] });
    });
};
