import type { Programme } from './programme';

/** Whether a programme has a file of its own. In folders where sessions only lie loose, files of pairs and people are not read. */
export function isWritten(programme: Programme): boolean {
	return programme.files.some(({ kind }) => kind === 'programme');
}
