import type { Uri } from '../files/uri';
import type { ParsedFile } from '../record/parsedFile';
import { placeIn } from './byPlace';
import type { Programme } from './programme';

/** A programme's file, by its place. */
export function fileAt({ files }: Programme, uri: Uri): ParsedFile | undefined {
	const file = files[placeIn(files, uri)];
	return file?.uri === uri ? file : undefined;
}
