import type { OwnMessage } from '../notes/messages/parseOwnMessage';
import type { OwnTemplate } from '../notes/templates/template';
import type { Reflection } from '../notes/reflection';
import type { FileKind } from '../record/fileKinds';
import type { Pair } from '../record/pair';
import type { IdDefinition, IdReference } from '../record/parseContext';
import type { Problem } from '../record/problem';
import type { Person, ProgrammeFile } from '../record/programmeFile';
import type { Session } from '../record/session';
import type { Uri } from '../text/uri';

/**
 * The data about one file in the index: everything that rows, figures and references need. It is small and serialisable.
 * Consumers of the index get facts only; code that needs ranges or the text parses the file (`ParsedFile`).
 */
export interface FileFacts {
	readonly uri: Uri;
	readonly kind: FileKind;
	/** The folder of the record that the file belongs to. */
	readonly folder: Uri;
	/** The problems that follow from this file alone. */
	readonly problems: readonly Problem[];
	/** The problem that prevents the file, or a session in it, from being shown. */
	readonly broken?: Problem;
	/** The problems of the sessions that can't be shown, where there are several; `broken` is the first. */
	readonly lost?: readonly Problem[];
	/** The ids that it refers to, where they don't follow from its sessions and its note: `referencesIn` returns both. */
	readonly references?: readonly IdReference[];
	/** The ids that it defines, where they don't follow from its sessions: `definitionsIn` returns both. */
	readonly definitions?: readonly IdDefinition[];
	readonly sessions: readonly Session[];
	readonly programme?: ProgrammeFile;
	readonly people?: readonly Person[];
	readonly pair?: Pair;
	readonly reflection?: Reflection;
	readonly template?: OwnTemplate;
	readonly message?: OwnMessage;
	/** A digest of the text (`smallDigestOf`). Absent for a file that was not read. */
	readonly digest?: number;
	/** The file beside this one that it is a copy of: nothing else of it is known to consumers (`factsOfCopy`). */
	readonly copyOf?: Uri;
	/** Whether this is a copy of a private note. */
	readonly isPrivateCopy?: true;
	/** Milliseconds: since when the file can't be read. The other facts are those of its last readable state. */
	readonly unreadableSinceMs?: number;
	/** Whether it names other files under `evidence` or `url`. */
	readonly hasPaths?: true;
}
