import { type DateOrder, dateOrders, type ImportKind, importKinds } from '../../imports/importSource';
import type { ImportPreview, NameQuestion } from '../../imports/proposals/importPreview';
import type { Proposal, ProposedThing } from '../../imports/proposal';
import type { SourceRead } from '../../imports/readImport';
import { describePair } from '../../programme/programme';
import { plainText } from '../../text/plainText';
import type { Steps } from '../../text/steps';
import { describeIssue, describeRow, keyName, type RowSources, wordFor } from './describeRow';
import type { ImportChoice, ImportMenu, ImportPreviewPage, RowState, ShownRow } from './importPage';

/** What a preview is put into words with. */
export interface PreviewSources extends Omit<RowSources, 'columns' | 'newPeople'> {
	readonly preview: ImportPreview;
	/** The names that are asked, and those that were answered. */
	readonly names: readonly NameQuestion[];
	/** What has changed since the page was shown; empty for nothing. */
	readonly notice: string;
	/** Whether choices of the last import are used. */
	readonly isRecalled: boolean;
	readonly canWrite: boolean;
}

/** A preview in words, with what its rows and menus stand for. */
export interface DescribedPreview {
	readonly page: ImportPreviewPage;
	readonly rows: readonly ShownRow[];
	/** By the id of its row. */
	readonly proposals: ReadonlyMap<string, Proposal>;
	/** The value of each option of a menu; undefined for none. */
	readonly options: Readonly<Record<ImportChoice, readonly (string | undefined)[]>>;
	readonly names: readonly NameQuestion[];
}

/** What the rows of a preview are put into words with. */
export function rowSources(sources: Omit<PreviewSources, 'names' | 'notice' | 'isRecalled' | 'canWrite'>): RowSources {
	const { read: { columns }, proposals } = sources.preview;
	const people = proposals.flatMap(({ key, thing, label }) => thing === 'person' ? [[key.replace(/^person:/, ''), label] as const] : []);
	return { ...sources, columns, newPeople: new Map(people) };
}

const rowsPerStep = 25;

/** Puts a preview into words. Yields after some rows. */
export function* describePreview(sources: PreviewSources): Steps<DescribedPreview> {
	const { preview: { read, proposals: all }, labels: { page: labels } } = sources;
	const ofRow = rowSources(sources);
	const rows: ShownRow[] = [];
	const proposals = new Map<string, Proposal>();
	let before: { readonly of: string; readonly nth: number } = { of: '', nth: 0 };
	for (const proposal of all) {
		const of = `${String(proposal.line)}/${proposal.thing}`;
		before = { of, nth: of === before.of ? before.nth + 1 : 0 };
		const id = `${of}/${String(before.nth)}`;
		rows.push(describeRow(proposal, id, ofRow));
		proposals.set(id, proposal);
		if (rows.length % rowsPerStep === 0) {
			yield;
		}
	}
	const { menus, options } = menusOf(sources);
	return {
		rows, proposals, options, names: sources.names,
		page: {
			recognised: recognised(read, sources),
			notice: sources.notice,
			isRecalled: sources.isRecalled,
			menus,
			...(read.roomLinks ?? 0) > 0 && { roomLinks: {
				label: labels.choices.roomLinks(read.roomLinks ?? 0), isChecked: sources.answers.roomLinks === true,
			} },
			issues: read.issues.map(issue => describeIssue(issue, 0, ofRow)),
			columns: {
				options: read.columnKeys.map(key => keyName(key, labels.keys)),
				list: read.columns.map(({ name, key, samples }, i) => {
					const shown = name === '' ? labels.untitled(i + 1) : plainText(name, 80);
					return {
						name: shown, samples: samples.map(sample => plainText(sample, 40)).join(' · '), chosen: read.columnKeys.indexOf(key),
						label: labels.readAs(shown),
					};
				}),
			},
			names: sources.names.map(asked => {
				const { key, offered, lines } = asked;
				const answer = sources.answers.people?.get(key);
				const { question, asNew, options: choices } = askedInWords(asked, sources);
				return {
					question, where: labels.asked.rows(lines.length), options: [labels.labels.choose, asNew, ...choices],
					chosen: answer === undefined ? 0 : answer === 'new' ? 1 : offered.findIndex(({ id }) => id === answer) + 2,
				};
			}),
			run: runOf(sources),
		},
	};
}

/** A question with its choices: what is said for `new`, and for each that is offered. */
function askedInWords(
	{ about, name, offered }: NameQuestion, { labels: { page: { asked } }, words }: PreviewSources,
): { readonly question: string; readonly asNew: string; readonly options: readonly string[] } {
	const written = plainText(name, 80);
	const names = offered.map(one => plainText(one.name));
	switch (about) {
		case 'person':
			return { question: asked.name(written), asNew: asked.asNew, options: names };
		case 'cohort':
			return { question: asked.cohort(written), asNew: asked.asNewCohort, options: names };
		case 'role':
			return { question: asked.role(written), asNew: asked.noRole, options: names.map(role => wordFor('role', role, words) ?? role) };
		case 'zero':
			return { question: asked.zero(written), asNew: asked.asWritten, options: names.map(asked.withZero) };
	}
}

function recognised(
	{ kind, format, separator, encoding, sheets = [], sheet }: SourceRead, { preview, labels: { page } }: PreviewSources,
): string {
	const separators: Readonly<Record<string, string>> = page.separatedBy;
	const formats: Readonly<Record<SourceRead['format'], string>> = page.formats;
	const kinds: Readonly<Record<ImportKind, string>> = page.kinds;
	const by = separator === undefined ? undefined : separators[separator];
	return [
		kinds[kind],
		[formats[format], ...by === undefined ? [] : [by]].join(', '),
		page.rows(preview.read.records.length),
		...sheets.length > 1 && sheet !== undefined && sheet !== '' ? [page.sheet(plainText(sheet))] : [],
		...encoding === undefined || encoding === 'utf-8' ? [] : [page.encoding(encoding)],
	].join(' · ');
}

type Menus = Pick<DescribedPreview, 'options'> & { readonly menus: ImportPreviewPage['menus'] };

function menusOf(
	{ preview: { read, proposals }, programme, answers, labels: { page: { choices, kinds, labels } } }: PreviewSources,
): Menus {
	const asksPair = proposals.some(({ issues }) => issues.some(({ code, column }) => code === 'unknownPair' && column === undefined));
	const hasPair = read.kind === 'log' || read.kind === 'calendar' || asksPair;
	const isDateAsked = answers.dateOrder !== undefined || read.columns.some(({ dateOrder }) => dateOrder === 'asked');
	const pairs = hasPair ? [...programme.pairs.values()] : [];
	const sheets = read.sheets ?? [];
	const menu = (label: string, options: readonly string[], chosen: number): ImportMenu => ({ label, options, chosen });
	const orders: Readonly<Record<DateOrder, string>> = choices.dateOrders;
	const menus = {
		as: menu(choices.as, importKinds.map(kind => kinds[kind]), importKinds.indexOf(read.kind)),
		sheet: menu(
			read.format === 'xlsx' ? choices.sheet : choices.table, sheets.map(sheet => plainText(sheet)), sheets.indexOf(read.sheet ?? ''),
		),
		dateOrder: menu(
			choices.dateOrder, isDateAsked ? dateOrders.map(order => orders[order]) : [],
			dateOrders.findIndex(one => one === answers.dateOrder),
		),
		pair: menu(
			choices.pair,
			pairs.length === 0 ? [] : [
				asksPair && answers.pair === undefined ? labels.choose : choices.bySource,
				...pairs.map(pair => plainText(describePair(programme, pair.mentors ?? [], pair.mentees ?? []))),
			],
			pairs.findIndex(({ id }) => id === answers.pair) + 1,
		),
	} as const satisfies Readonly<Record<ImportChoice, ImportMenu>>;
	return {
		options: { as: importKinds, sheet: sheets, dateOrder: dateOrders, pair: [undefined, ...pairs.map(({ id }) => id)] },
		menus: (['as', 'sheet', 'dateOrder', 'pair'] as const)
			.filter(choice => menus[choice].options.length > (choice === 'sheet' ? 1 : 0))
			.map(choice => ({ choice, ...menus[choice] })),
	};
}

/** How many of each thing there are in a state. */
export function countsIn(preview: ImportPreview, state: RowState): Partial<Record<ProposedThing, number>> {
	return Object.fromEntries(Object.entries(preview.counts).map(([thing, counts]) => [thing, counts[state]]));
}

const total = (counts: Partial<Record<ProposedThing, number>>): number => Object.values(counts).reduce((sum, n) => sum + n, 0);

function runOf({ preview, canWrite, labels: { page: { will, reasons, untitled } } }: PreviewSources): ImportPreviewPage['run'] {
	const [created, changed] = [countsIn(preview, 'new'), countsIn(preview, 'changed')];
	const [news, changes, unclear] = [total(created), total(changed), total(countsIn(preview, 'unclear'))];
	const dates = preview.read.columns
		.flatMap(({ dateOrder, name }, i) => dateOrder === 'asked' ? [name === '' ? untitled(i + 1) : plainText(name)] : []);
	const does = news > 0 || changes > 0;
	const reason = !canWrite ? reasons.untrusted
		: unclear > 0 && dates.length > 0 ? reasons.dates(dates.join(', '))
		: unclear > 0 ? reasons.unclear(unclear) : '';
	return {
		says: news > 0 && changes > 0 ? will.createAndChange(created, changed)
			: news > 0 ? will.create(created)
			: changes > 0 ? will.change(changed)
			: unclear > 0 ? will.nothingClear : will.nothing,
		reason,
		isPossible: does && reason === '',
		hasUnclear: unclear > 0,
		canLeaveUnclear: canWrite && does && unclear > 0,
		needsTrust: !canWrite,
	};
}
