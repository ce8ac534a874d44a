import type { Visibility } from '../../record/visibility';

/** *Share Reflection…* and *Who Can See This?*, and the fixes that change who can read a note. Not loaded at the start. */
export const readersWords = {
	/** The parts of *Who Can See This?*, in their order. */
	explain: {
		title: (note: string): string => `Who can see “${note}”?`,
		intention: (readers: string): string => `According to its visibility setting, it is meant for ${readers}.`,
		noWord: 'It does not say who it is meant for, so it counts as private.',
		brokenHead: 'Its front matter can’t be read, so it is not known who it is meant for.',
		inPrivate: 'It is in the folder “private”.',
		outside: 'It is outside the folder “private”.',
		git: {
			unknown: 'Whether Git tracks it is not known here.',
			noRepository: 'This folder is not in a Git repository.',
			tracked: 'Git tracks it, and Git’s history keeps every version that was committed.',
			ignored: 'Git ignores it. If it was committed earlier, Git’s history still has that version.',
			loose: 'Git does not track it yet, but does not ignore it either: the next commit may include it.',
		},
		remotes: (names: readonly string[]): string => names.length === 0
			? 'The repository has no remote yet.'
			: `The repository has a remote (${names.join(', ')}).`,
		/** What always comes last. */
		readers: {
			here: 'So it can really be read by whoever can open this folder on this computer, backups and synchronised copies included.',
			hereUnlessCommitted: 'So it can really be read by whoever can open this folder on this computer, and from the next commit that includes it, by anyone with access to this repository.',
			folder: 'So it can really be read by anyone with access to this folder: on this computer, and wherever it is shared or synchronised to.',
			hereIfIgnored: 'So it can really be read by whoever can open this folder on this computer; and if Git tracks it in spite of “private/.gitignore”, by anyone with access to this repository.',
			repository: 'So it can really be read by anyone with access to this repository.',
			repositoryAndRemote: 'So it can really be read by anyone with access to this repository, including someone who can only read the remote.',
			repositoryIfKept: 'So it can really be read by anyone with access to this folder, and if Git tracks it, by anyone with access to this repository.',
		},
		share: 'Share…',
		moveToPrivate: 'Move to private/',
	},
	ask: {
		title: 'Share Reflection',
		noteToExplain: 'Who Can See This?',
		placeholder: 'Who is this reflection meant for?',
		choices: {
			private: 'Private',
			pair: 'The pair',
			coordinator: 'The coordinator',
			programme: 'Everyone in the programme',
		} satisfies Record<Visibility, string>,
		privateDetail: 'Left out of Git: anyone with access to this folder can read it',
		sharedDetail: 'Anyone with access to this folder or its repository can read it',
		widen: (note: string, readers: string): string => `Share “${note}” with ${readers}?`,
		widenDetail: (
			remotes: readonly string[], moves: boolean, leadsTo: readonly string[],
		): string => `Anyone with access to this folder or its repository will be able to read it, whoever it is meant for.${remotes.length === 0
			? ''
			: ` The folder has a shared address (${remotes.join(', ')}): after the next “Send and Receive…”, everyone who can read that address can read the note too.`}${moves
				? ' The file moves from “private” to “reflections”.'
				: ''}${leadsTo.length === 0
				? ''
				: `\n\nThe note links to private files that others can’t open: ${leadsTo.join(', ')}.`}`,
		widenButton: 'Share',
		narrow: (note: string): string => `Make “${note}” private?`,
		narrowDetail: (inGit: boolean): string => `The file moves to “private”, which is left out of Git; anyone with access to this folder can still read it.${inGit
			? ' What was committed before stays in Git’s history: anyone with a copy of the repository can still read it.'
			: ''}`,
		narrowButton: 'Make Private',
	},
	say: {
		headUnreadable: (name: string): string => `The front matter of ${name} can’t be read as keys and values, so it can’t say who the note is for. Fix the front matter first, then try again.`,
		isSo: (readers: string): string => `Nothing to change: the note is already meant for ${readers} and is in the right folder.`,
	},
	fix: {
		moveToPrivate: 'Move it to “private” (what was committed stays in Git’s history)',
		renew: (name: string): string => `Rename it to ${name}, which Git ignores (what was committed stays in Git’s history)`,
		visibleToPair: 'Make it visible to the pair: anyone with access to this folder or its repository can read it',
		ignore: 'Create “private/.gitignore”, so that Git ignores the folder “private”',
		moveOut: 'Move it to “reflections”: anyone with access to this folder or its repository can read it then',
		keepPrivate: 'Keep it private',
	},
};
