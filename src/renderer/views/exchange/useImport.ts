import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { importRows } from '../../../shared/commands';
import { memoryFrom, previewImport, remember, tooLarge, type ImportPart, type ImportPreview, type ReadingChoices, type ReadingJob, type TableSource } from '../../../shared/exchange';
import { usePreference, useSession, useTableReader, useWorkspace } from '../../hooks';
import { useAnnounce, useRun } from '../frame';
import { asRead, edited, newFile, type Edit, type FileContent, type ImportFile, type ReadFile } from './importState';

/** A file of the screen whose table was read. */
export interface ShownPart {
  readonly id: number;
  readonly file: ReadFile;
}

export interface ImportDone {
  readonly label: string;
  readonly newSkills: number;
  readonly newProjects: number;
}

export interface ImportScreenState {
  readonly files: readonly ImportFile[];
  /** The files that were read, in the order of the preview's parts. */
  readonly parts: readonly ShownPart[];
  /** null: no file was read yet. */
  readonly preview: ImportPreview | null;
  readonly done: ImportDone | null;
  readonly addFiles: (files: readonly File[]) => void;
  readonly addText: (text: string) => void;
  readonly remove: (id: number) => void;
  readonly cancel: (id: number) => void;
  readonly reread: (id: number, choices: Partial<ReadingChoices>) => void;
  readonly edit: (id: number, edit: Edit) => void;
  readonly run: () => void;
  readonly startOver: () => void;
}

/** The files of the screen and their reading. */
const useFiles = () => {
  const reader = useTableReader();
  const [stored, setStored] = usePreference<unknown>('import.mappings', null);
  const memory = useRef(memoryFrom(stored));
  const [files, setFiles] = useState<readonly ImportFile[]>([]);
  const jobs = useRef(new Map<number, ReadingJob>());
  const nextId = useRef(1);

  const put = useCallback((id: number, content: FileContent) => {
    setFiles((before) => before.map((file) => (file.id === id ? { ...file, content } : file)));
  }, []);
  const start = useCallback((file: ImportFile) => {
    jobs.current.get(file.id)?.cancel();
    const job = reader.read(file.source, file.choices, (done) => put(file.id, { state: 'reading', done }));
    jobs.current.set(file.id, job);
    void job.result.then((result) => {
      if (jobs.current.get(file.id) !== job) return;
      jobs.current.delete(file.id);
      put(file.id, result.ok ? asRead(result.value, memory.current) : { state: 'refused', refusal: result.refusal });
    });
  }, [reader, put]);
  useEffect(() => {
    const running = jobs.current;
    return () => {
      for (const job of [...running.values()]) job.cancel();
      running.clear();
    };
  }, []);
  const add = useCallback((source: TableSource) => {
    const file = newFile(nextId.current++, source);
    setFiles((before) => [...before, file]);
    start(file);
  }, [start]);
  const addRefused = useCallback((name: string, content: FileContent) => {
    const file: ImportFile = { ...newFile(nextId.current++, { name, text: '' }), content };
    setFiles((before) => [...before, file]);
  }, []);
  const keepMappings = useCallback((parts: readonly ShownPart[]) => {
    memory.current = parts.reduce((kept, { file }) => remember(kept, file.table, file.mapping), memory.current);
    setStored(memory.current);
  }, [setStored]);
  return { files, setFiles, jobs, start, put, add, addRefused, keepMappings };
};

const partOf = ({ file }: ShownPart): ImportPart => file;

/** Everything the import screen knows and can do. The preview is always that of the present workspace and choices. */
export const useImport = (): ImportScreenState => {
  const session = useSession();
  const workspace = useWorkspace();
  const perform = useRun();
  const announce = useAnnounce();
  const { files, setFiles, jobs, start, add, addRefused, keepMappings } = useFiles();
  const [done, setDone] = useState<ImportDone | null>(null);

  const parts = useMemo(() => files.flatMap(({ id, content }): readonly ShownPart[] => (content.state === 'read' ? [{ id, file: content }] : [])), [files]);
  const preview = useMemo(() => (parts.length === 0 ? null : previewImport(workspace, parts.map(partOf), session.commandContext().newId)), [workspace, parts, session]);

  const addFiles = useCallback((chosen: readonly File[]) => {
    setDone(null);
    for (const file of chosen) {
      const refusal = tooLarge(file.name, file.size);
      if (refusal !== null) addRefused(file.name, { state: 'refused', refusal });
      else void file.arrayBuffer().then(
        (buffer) => add({ name: file.name, bytes: new Uint8Array(buffer) }),
        () => addRefused(file.name, { state: 'refused', refusal: { code: 'unreadable', sentence: `${file.name} could not be opened.`, nextStep: 'Check that the file is still there and may be read.' } }),
      );
    }
  }, [add, addRefused]);
  const run = useCallback(() => {
    if (preview === null || preview.ops.length === 0) return;
    void perform(importRows, { ops: preview.ops, label: preview.label }, 'nothing').then((imported) => {
      if (!imported) return;
      keepMappings(parts);
      setFiles([]);
      announce(`${preview.label.replace(/^Import/u, 'Imported')}.`);
      setDone({ label: preview.label, newSkills: preview.newSkills.length, newProjects: preview.newProjects.length });
    });
  }, [preview, perform, announce, parts, keepMappings, setFiles]);

  return {
    files, parts, preview, done, addFiles, run,
    addText: (text) => {
      setDone(null);
      add({ name: 'Pasted table', text });
    },
    cancel: (id) => jobs.current.get(id)?.cancel(),
    remove: (id) => {
      jobs.current.get(id)?.cancel();
      jobs.current.delete(id);
      setFiles((before) => before.filter((file) => file.id !== id));
    },
    reread: (id, choices) => {
      const file = files.find((each) => each.id === id);
      if (file === undefined) return;
      const again: ImportFile = { ...file, choices: { ...file.choices, ...choices }, content: { state: 'reading', done: 0 } };
      setFiles((before) => before.map((each) => (each.id === id ? again : each)));
      start(again);
    },
    edit: (id, edit) => setFiles((before) => before.map((file) => (file.id === id && file.content.state === 'read' ? { ...file, content: edited(file.content, edit) } : file))),
    startOver: () => {
      setFiles([]);
      setDone(null);
    },
  };
};
