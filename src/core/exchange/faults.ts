import { RepositoryError, type RepositoryFault } from './repository';

/** What Git reported when it failed: what it wrote, in English, and the code that VS Code's Git extension gives it. */
export interface GitFailure {
	readonly stdout?: string;
	readonly stderr?: string;
	readonly gitErrorCode?: string;
	readonly message?: string;
}

/** What Git was asked to do. */
export type GitOperation = 'read' | 'add' | 'commit' | 'fetch' | 'merge' | 'push';

/** The longest report of Git that is passed on. */
const maxDetailLength = 1000;

/** Patterns of what Git writes, the first that matches decides. */
const patterns: readonly (readonly [RegExp, RepositoryFault])[] = [
	[/index\.lock|another git process|unable to create '.*\.lock'/i, 'locked'],
	[/authentication failed|could not read (?:username|password)|permission denied|invalid username or password|access denied|terminal prompts disabled/i, 'authentication'],
	[/could not resolve host|unable to access|connection (?:refused|timed out|reset)|network is unreachable|no route to host|operation timed out/i, 'offline'],
	[/does not appear to be a git repository|could not read from remote repository|repository .*not found|the remote end hung up/i, 'offline'],
	[/please tell me who you are|unable to auto-detect email|no (?:email|name) was given|empty ident name/i, 'noIdentity'],
	[/failed to sign the data|gpg failed|signing failed|failed to write commit object/i, 'signing'],
	[/would be overwritten by|please,? (?:commit|move)|unmerged files/i, 'wouldOverwrite'],
];

/** The codes of VS Code's Git extension that are decided without what Git wrote. */
const codes: Readonly<Record<string, RepositoryFault | undefined>> = {
	RepositoryIsLocked: 'locked',
	AuthenticationFailed: 'authentication',
	PermissionDenied: 'authentication',
	CantAccessRemote: 'offline',
	RemoteConnectionError: 'offline',
	RepositoryNotFound: 'offline',
	NoUserNameConfigured: 'noIdentity',
	NoUserEmailConfigured: 'noIdentity',
	DirtyWorkTree: 'wouldOverwrite',
	LocalChangesOverwritten: 'wouldOverwrite',
	UnmergedChanges: 'wouldOverwrite',
};

/** Returns why Git did not do what it was asked, from what it reported. */
export function repositoryError(operation: GitOperation, failure: GitFailure): RepositoryError {
	const { stdout = '', stderr = '' } = failure;
	return new RepositoryError(faultOf(operation, failure), (stderr.trim() || stdout.trim() || failure.message || '').slice(0, maxDetailLength));
}

function faultOf(operation: GitOperation, { stdout = '', stderr = '', gitErrorCode }: GitFailure): RepositoryFault {
	if (operation === 'merge' && (gitErrorCode === 'Conflict' || /^CONFLICT /m.test(stdout))) {
		return 'conflict';
	}
	if (operation === 'push' && /^ ! \[/m.test(stderr)) {
		return pushFault(stderr);
	}
	const written = patterns.find(([pattern]) => pattern.test(stderr))?.[1] ?? codes[gitErrorCode ?? ''];
	if (written !== undefined) {
		return written;
	}
	if (operation === 'commit' && /nothing (?:added )?to commit|no changes added/.test(stdout)) {
		return 'nothingToCommit';
	}
	// A hook that refuses ends Git with whatever the hook wrote; what fails in Git itself is reported as an error of Git.
	const isOfGit = operation === 'push' ? /^(?:fatal|remote):/m.test(stderr) : /^(?:fatal|error):/m.test(stderr);
	return (operation === 'commit' || operation === 'push' || operation === 'merge') && !isOfGit ? 'hook' : 'other';
}

/** What a remote answered to a branch that it did not take. */
function pushFault(stderr: string): RepositoryFault {
	return /^ ! \[rejected\]|incorrect old value|failed to update ref|cannot lock ref/m.test(stderr) ? 'rejected'
		: /hook declined|protected branch/.test(stderr) ? 'hook' : 'other';
}
