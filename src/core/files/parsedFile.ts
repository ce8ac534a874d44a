import type { Uri } from '../text/uri';
import type { OwnTemplate } from '../notes/templates/template';
import type { FileKind } from '../record/fileKinds';
import type { Pair } from '../record/pair';
import type { Problem } from '../record/problem';
import type { Person, ProgrammeFile } from '../record/programmeFile';
import type { Definition, Reference } from '../record/parseContext';
import type { Reflection } from '../notes/reflection';
import type { Session } from '../record/session';

/** All that one file says. Whatever is wrong with it stands beside what could be understood. */
export interface ParsedFile {
	readonly uri: Uri;
	readonly kind: FileKind;
	/** The folder whose record it belongs to. */
	readonly folder: Uri;
	readonly problems: readonly Problem[];
	/** The fault that keeps the file, or a session in it, from being shown. */
	readonly broken?: Problem;
	readonly references: readonly Reference[];
	readonly definitions: readonly Definition[];
	readonly sessions: readonly Session[];
	readonly programme?: ProgrammeFile;
	readonly people?: readonly Person[];
	readonly pair?: Pair;
	readonly reflection?: Reflection;
	readonly template?: OwnTemplate;
	/** Only its rows are known, from an earlier start: it has not been read yet in this one. */
	readonly isFromCache?: true;
}
