import { parseBytes, parseText } from '../files/parseFile';
import type { FileRole } from '../files/layout';
import type { ParsedFile } from '../files/parsedFile';
import type { Uri } from '../text/uri';
import { linksInYaml, type YamlLink } from './linksIn';
import { outline, type OutlineEntry } from './outline';
import type { TextAnswer, TextInput, TextTask } from './textWork';

/** The tasks whose time grows with the length of a text. The text comes first, or its bytes. */
export const textTasks = {
	parseBytes: (bytes: Uint8Array, uri: Uri, place: FileRole): ParsedFile => parseBytes(uri, place, bytes),
	parseText: (text: string, uri: Uri, place: FileRole): ParsedFile => parseText(uri, place, text),
	outline: (text: string): readonly OutlineEntry[] => outline(text),
	linksInYaml: (text: string): readonly YamlLink[] => linksInYaml(text),
} as const;

/** Runs a task. The compiler cannot relate a task to its own input; this is the only cast. */
export function runTextTask<T extends TextTask>(task: T, ...input: TextInput<T>): TextAnswer<T> {
	return (textTasks[task] as unknown as (...input: TextInput<T>) => TextAnswer<T>)(...input);
}
