import { normalForm } from '../text/normalForm';

/** Returns the form in which keys and words are compared: lower case, `_` for spaces, hyphens, slashes and stops, straight apostrophes. */
export function keyForm(written: string): string {
	return normalForm(written).replaceAll(/[’‘]/g, '\'').replaceAll(/[\s_/.-]+/g, '_');
}
