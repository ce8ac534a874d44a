import type { ParsedFile } from '../files/parsedFile';
import type { LinkTarget } from '../text/links';
import type { Programme } from '../programme/programme';
import type { Range } from '../text/range';
import type { Uri } from '../text/uri';

/** A range that links to a file, a URL or a session. */
export interface TextLink {
	readonly range: Range;
	readonly target: LinkTarget | { readonly is: 'session'; readonly uri: Uri; readonly line: number };
}

/** Returns the links from a note to its session. */
export function linksToSessions(file: ParsedFile, programme: Programme): readonly TextLink[] {
	const toSessions = file.reflection ? file.references.filter(({ to }) => to === 'session') : [];
	return toSessions.flatMap(({ id, range }): readonly TextLink[] => {
		const session = programme.sessionsById.get(id);
		return session ? [{ range, target: { is: 'session', uri: session.uri, line: session.position.line } }] : [];
	});
}
