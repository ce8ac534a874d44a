import { writeScalar } from '../yaml/edit/renderValue';

/** A text as a value that fills the rest of a line of YAML: quoted only where it must be. */
export function oneLine(text: string): string {
	return writeScalar(text.replaceAll(/\s+/g, ' ').trim(), 'block', '');
}
