import { parseBytes, parseText } from '../files/parseFile';
import type { FileRole } from '../files/layout';
import { serializeFacts } from '../files/factsText';
import { factsOf, type ParsedFile } from '../files/parsedFile';
import type { Uri } from '../text/uri';
import { linksInYaml, type YamlLink } from '../record/linksInYaml';
import { outline, type OutlineEntry } from './outline';
import type { TextAnswer, TextInput, TextTask } from './runTextTask';

/** The tasks whose time grows with the length of a text. The text, or its bytes, is the first argument. */
export const textTasks = {
	parseBytes: (bytes: Uint8Array, uri: Uri, role: FileRole): ParsedFile => parseBytes(uri, role, bytes),
	/** Returns the facts of a file as `serializeFacts` writes them: less than the parsed file to take over from a thread. */
	factsOfBytes: (bytes: Uint8Array, uri: Uri, role: FileRole): string =>
		serializeFacts([{ facts: factsOf(parseBytes(uri, role, bytes)), stamp: undefined }]),
	parseText: (text: string, uri: Uri, role: FileRole): ParsedFile => parseText(uri, role, text),
	outline: (text: string): readonly OutlineEntry[] => outline(text),
	linksInYaml: (text: string): readonly YamlLink[] => linksInYaml(text),
} as const;

/** Runs a task. The only cast: TypeScript can't relate a task to the type of its own input. */
export function runTextTask<T extends TextTask>(task: T, ...input: TextInput<T>): TextAnswer<T> {
	return (textTasks[task] as unknown as (...input: TextInput<T>) => TextAnswer<T>)(...input);
}
