import type { Programme } from './programme';

/** What a programme's sessions refer to: the same value while sessions and notes change, as long as none of it does. */
export type ProgrammeFrame = Pick<Programme, 'folder' | 'name' | 'file' | 'people' | 'pairs' | 'pairsByMembers' | 'templates' | 'sessionsById'>;

const frames = new WeakMap<Programme['pairs'], ProgrammeFrame>();

/** The frame of a programme. What follows from a session and this alone can be remembered by both. */
export function frameOf({ folder, name, file, people, pairs, pairsByMembers, templates, sessionsById }: Programme): ProgrammeFrame {
	const before = frames.get(pairs);
	if (before && before.folder === folder && before.name === name && before.file === file && before.people === people && before.pairsByMembers === pairsByMembers && before.templates === templates && before.sessionsById === sessionsById) {
		return before;
	}
	const frame = { folder, name, ...(file && { file }), people, pairs, pairsByMembers, templates, sessionsById };
	frames.set(pairs, frame);
	return frame;
}
