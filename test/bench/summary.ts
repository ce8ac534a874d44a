/** A file as a walk finds it. */
export interface FoundFile { readonly path: string; readonly size: number; readonly mtimeMs: number }

/** What a cache would hold of a file. */
export interface Summary extends FoundFile {
	id?: string;
	title?: string;
	date?: string;
	status?: string;
	pair?: string;
	minutes?: string;
	openActions: number;
}

/** What a tree's row needs, told line by line from the shape that our own writer gives a file; it understands nothing else. */
export function summarise(file: FoundFile, text: string): Summary {
	const summary: Summary = { ...file, openActions: 0 };
	let inActions = false;
	for (let from = 0; from < text.length;) {
		const newline = text.indexOf('\n', from);
		const end = newline < 0 ? text.length : newline;
		const first = text.charCodeAt(from);
		if (first !== space) {
			const colon = text.indexOf(':', from);
			const key = colon < 0 || colon > end ? '' : text.slice(from, colon);
			inActions = key === 'actions';
			const value = (): string => text.slice(colon + 2, end);
			switch (key) {
				case 'id': summary.id = value(); break;
				case 'title': summary.title = value(); break;
				case 'start':
				case 'date': summary.date = text.slice(colon + 2, colon + 12); break;
				case 'status': summary.status = value(); break;
				case 'pair': summary.pair = value(); break;
				case 'minutes': summary.minutes = value(); break;
			}
		} else if (inActions && (text.startsWith('    state: open', from) || text.startsWith('    state: doing', from))) {
			summary.openActions++;
		}
		from = end + 1;
	}
	return summary;
}

const space = 32;

/** A note's head, or the whole file. */
export const yamlOf = (path: string, text: string): string => path.endsWith('.md') ? text.slice(4, text.indexOf('\n---\n', 4) + 1) : text;
