import type { Uri } from '../text/uri';
import type { ParsedFile } from '../files/parsedFile';
import { placeIn } from './byPlace';
import type { Programme } from './programme';

/** A programme's file, by its place. */
export function fileAt({ files }: Programme, uri: Uri): ParsedFile | undefined {
	const file = files[placeIn(files, uri)];
	return file?.uri === uri ? file : undefined;
}
