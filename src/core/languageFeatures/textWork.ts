import type { Uri } from '../text/uri';
import { linksInYaml, type YamlLink } from './linksIn';
import { outline, type OutlineEntry } from './outline';
import type { FileRole } from '../files/layout';
import { parseBytes, parseText } from '../files/parseFile';
import type { ParsedFile } from '../files/parsedFile';

/** What takes the longer the longer a text is. The text comes first, or its bytes. */
export const textWork = {
	parseBytes: (bytes: Uint8Array, uri: Uri, place: FileRole): ParsedFile => parseBytes(uri, place, bytes),
	parseText: (text: string, uri: Uri, place: FileRole): ParsedFile => parseText(uri, place, text),
	outline: (text: string): readonly OutlineEntry[] => outline(text),
	linksInYaml: (text: string): readonly YamlLink[] => linksInYaml(text),
} as const;

type AllTextWork = typeof textWork;
export type TextTask = keyof AllTextWork;
export type TextInput<T extends TextTask = TextTask> = Parameters<AllTextWork[T]>;
export type TextAnswer<T extends TextTask = TextTask> = ReturnType<AllTextWork[T]>;

/**
 * A way to do text work. Each task is total, so it never rejects; and takes and gives plain values, the same after `JSON`,
 * so that the answer can come from another thread.
 */
export type DoTextWork = <T extends TextTask>(task: T, ...input: TextInput<T>) => Promise<TextAnswer<T>>;

/** In the same thread: for texts that are short, and where there is no other. */
export const doTextWorkHere: DoTextWork = (task, ...input) => Promise.resolve(workOf(task)(...input));

/** The task itself. The compiler can't tell that a task takes its own input; here is where it is told. */
export function workOf<T extends TextTask>(task: T): (...input: TextInput<T>) => TextAnswer<T> {
	return textWork[task] as unknown as (...input: TextInput<T>) => TextAnswer<T>;
}
