import type { CDPSession, Frame, Page } from '@playwright/test';

interface Node {
	readonly nodeId: string;
	readonly parentId?: string;
	readonly childIds?: readonly string[];
	readonly ignored: boolean;
	readonly backendDOMNodeId?: number;
	readonly role?: { readonly value: string };
	readonly name?: { readonly value: string };
	readonly description?: { readonly value: string };
	readonly value?: { readonly value: string | number };
	readonly properties?: readonly {
		readonly name: string;
		readonly value: { readonly value?: unknown; readonly relatedNodes?: readonly { readonly backendDOMNodeId: number }[] };
	}[];
}

/** What stands in nothing else and has no words of its own. */
const silent = new Set([
	'generic',
	'none',
	'InlineTextBox',
	'StaticText',
	'RootWebArea',
	'LineBreak',
	'LayoutTable',
	'LayoutTableRow',
	'LayoutTableCell',
	'rowgroup',
	'emphasis',
	'strong',
	'time',
	'paragraph',
	'DescriptionList',
	'list',
	'ListMarker',
	'LabelText',
	'Iframe',
	'IframePresentational',
	'div',
	'SvgRoot',
	'bdi',
]);
/** What is read as a whole, with the words inside. */
const whole = new Set([
	'heading',
	'link',
	'button',
	'checkbox',
	'img',
	'image',
	'combobox',
	'searchbox',
	'textbox',
	'DisclosureTriangle',
	'row',
	'term',
	'definition',
	'listitem',
	'status',
	'caption',
	'paragraph',
	'option',
	'progressbar',
]);

/**
 * What a screen reader is given, by the browser's own accessibility tree: no stand-in, and no screen reader either, each of
 * which has its own words for roles and states.
 */
export class Heard {
	readonly #page: Page;
	#session: CDPSession | undefined;

	constructor(page: Page) {
		this.#page = page;
	}

	/** What has the focus in the window or in a page of it, and in a list or tree the entry that it is on. */
	async focus(frame?: Frame): Promise<string> {
		const nodes = await this.#tree(frame);
		const focused = nodes.filter(node => property(node, 'focused') === true).at(-1);
		const active = focused?.properties?.find(({ name }) => name === 'activedescendant')?.value.relatedNodes?.[0]?.backendDOMNodeId;
		const entry = active === undefined ? undefined : nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === active);
		return [focused, entry].flatMap(node => node ? [said(node)] : []).join('\n');
	}

	/** A page from its top to its end, a line for each thing that is read as a whole. */
	async page(frame: Frame): Promise<readonly string[]> {
		const nodes = await this.#tree(frame);
		const byId = new Map(nodes.map(node => [node.nodeId, node]));
		const lines: string[] = [];
		const read = (node: Node): void => {
			const role = node.role?.value ?? '';
			if (!node.ignored && whole.has(role)) {
				lines.push(said(node, wordsIn(node, byId)));
				return;
			}
			if (!node.ignored && role === 'StaticText') {
				lines.push(node.name?.value.trim() ?? '');
				return;
			}
			if (!node.ignored && !silent.has(role)) {
				lines.push(said(node));
			}
			node.childIds?.forEach(id => {
				const child = byId.get(id);
				if (child) {
					read(child);
				}
			});
		};
		const [root] = nodes;
		if (root) {
			read(root);
		}
		return lines.filter(line => line !== '');
	}

	async #tree(frame: Frame | undefined): Promise<readonly Node[]> {
		this.#session ??= await this.#page.context().newCDPSession(this.#page);
		const id = frame && await this.#idOf(frame);
		const { nodes } = await this.#session.send('Accessibility.getFullAXTree', id === undefined ? {} : { frameId: id });
		return nodes as unknown as readonly Node[];
	}

	async #idOf(frame: Frame): Promise<string | undefined> {
		interface Tree { readonly frame: { readonly id: string; readonly url: string }; readonly childFrames?: readonly Tree[] }
		const { frameTree } = await this.#session!.send('Page.getFrameTree') as unknown as { readonly frameTree: Tree };
		const all = (tree: Tree): readonly Tree[] => [tree, ...(tree.childFrames ?? []).flatMap(all)];
		// A webview writes its page into a frame that keeps another address; the one around it tells which it is.
		return all(frameTree).find(({ frame: { url } }) => url === frame.parentFrame()?.url())?.childFrames?.at(-1)?.frame.id;
	}
}

function property(node: Node, name: string): unknown {
	return node.properties?.find(one => one.name === name)?.value.value;
}

/** `Sari – Budi (treeitem, level 2, collapsed)` */
function said(node: Node, words = node.name?.value ?? ''): string {
	const state = (name: string, yes: string, no = ''): readonly string[] => {
		const value = property(node, name);
		return value === true || value === 'true' ? [yes] : (value === false || value === 'false') && no !== '' ? [no] : [];
	};
	const level = property(node, 'level');
	const role = node.role?.value ?? '';
	const about = [
		...(role === '' || role === 'row' || role === 'listitem' ? [] : [role]),
		...(typeof level === 'number' && role !== 'listitem' ? [`level ${String(level)}`] : []),
		...state('checked', 'checked', 'not checked'), ...state('expanded', 'expanded', 'collapsed'), ...state('disabled', 'disabled'),
	].join(', ');
	const value = node.value?.value;
	const description = node.description?.value ?? '';
	return [
		words.trim(),
		...(value === undefined || value === '' || String(value) === words ? [] : [`“${String(value)}”`]),
		...(description === '' || description === words ? [] : [`[${description}]`]),
		...(about === '' ? [] : [`(${about})`]),
	]
		.filter(part => part !== '')
		.join(' ');
}

/** The words inside; what is said of a cell or link alone has a name already. */
function wordsIn(node: Node, byId: ReadonlyMap<string, Node>): string {
	if ((node.name?.value ?? '') !== '' && node.role?.value !== 'row') {
		return node.name!.value;
	}
	const below = (node.childIds ?? []).flatMap(id => byId.get(id) ?? []);
	const words = below.map(child => child.role?.value === 'ListMarker'
		? ''
		: child.role?.value === 'StaticText'
			? child.name?.value ?? ''
			: !child.ignored && whole.has(child.role?.value ?? '')
				? said(child, wordsIn(child, byId))
				: wordsIn(child, byId));
	return words.map(word => word.trim()).filter(word => word !== '').join(node.role?.value === 'row' ? ' | ' : ' ');
}
