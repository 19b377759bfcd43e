/** What was understood along the way, counted: one entry a sentence, with the line where it was first met and its first example. */
export interface NoteBook {
  readonly add: (topic: string, sentence: string, line: number, example?: string) => void;
  /** Sentences of a topic, the most frequent first. */
  readonly of: (topic: string) => readonly Note[];
  /** How many times a topic was met in all. */
  readonly total: (topic: string) => number;
}

export interface Note {
  readonly sentence: string;
  readonly count: number;
  readonly line: number;
  readonly example?: string;
}

interface Met {
  count: number;
  readonly line: number;
  readonly example?: string;
}

const mostSentences = 500;

/** A note book; beyond 500 different sentences of a topic, the rest is counted together. */
export function noteBook(): NoteBook {
  const topics = new Map<string, Map<string, Met>>();
  return {
    add(topic, sentence, line, example) {
      const known = topics.get(topic) ?? new Map<string, Met>();
      topics.set(topic, known);
      const key = known.has(sentence) || known.size < mostSentences ? sentence : "d’autres encore";
      const note = known.get(key);
      if (note === undefined) known.set(key, {count: 1, line, ...(example === undefined ? {} : {example})});
      else note.count++;
    },
    of: (topic) =>
      [...(topics.get(topic) ?? [])]
        .map(([sentence, note]) => ({sentence, ...note}))
        .sort((a, b) => b.count - a.count || a.line - b.line),
    total: (topic) => [...(topics.get(topic)?.values() ?? [])].reduce((sum, {count}) => sum + count, 0)
  };
}
