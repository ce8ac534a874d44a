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
 * The facts of one file in the index: everything that rows, figures and references need, small and serialisable. Consumers that need ranges
 * or the text parse the file (`ParsedFile`).
 */
export interface FileFacts {
	readonly uri: Uri;
	readonly kind: FileKind;
	/** The record folder that the file belongs to. */
	readonly folder: Uri;
	/** The problems found in this file alone. */
	readonly problems: readonly Problem[];
	/** The problem that prevents the file, or a session in it, from being shown. */
	readonly broken?: Problem;
	readonly references: readonly IdReference[];
	readonly definitions: readonly IdDefinition[];
	readonly sessions: readonly Session[];
	readonly programme?: ProgrammeFile;
	readonly people?: readonly Person[];
	readonly pair?: Pair;
	readonly reflection?: Reflection;
	readonly template?: OwnTemplate;
	/** Set if the facts come from the cache of an earlier run: they contain no problems and references. */
	readonly isFromCache?: true;
}
