import * as vscode from 'vscode';
import { type CertificatePerson, type Certificates, countCertificates } from '../../../core/analysis/figures/certificates';
import type { Scope } from '../../../core/analysis/figures/scope';
import { certificates, describeReached, describeRule } from '../../../core/exports/documents/certificate';
import { type CertificatesIn, certificateList } from '../../../core/exports/documents/certificateList';
import { documentParts } from '../../../core/exports/documents/document';
import { nameOfCohort } from '../../../core/exports/documents/nameOfCohort';
import type { Programme } from '../../../core/programme/programme';
import { ownerFrom } from '../../../core/programme/openActions';
import { plainLabel, plainText } from '../../../core/text/plainText';
import { personDocumentsWords } from '../../../core/words/lateWords';
import { wordsFor } from '../../../core/words/catalogues';
import type { Words } from '../../../core/words/words';
import { askChoice, type Choice } from '../../ask/ask';
import { askOverview, type KnownOverview } from '../../ask/askProgramme';
import { cohortsOf } from '../../ask/askScope';
import { choicesOfAll, headed, knownPart, nameOfDocument, type Whose } from '../../ask/askWhose';
import { runSteps, step, type Step } from '../../ask/questionSteps';
import { warn } from '../../platform/notify';
import { Missing, UserError } from '../../platform/userError';
import { runInSlices } from '../../platform/timeSlice';
import type { Services } from '../../services';
import { saveDocument } from './saveDocument';

interface Known extends KnownOverview {
	readonly whose?: Whose;
}

/**
 * `mentorNotes.exportCertificate`: exports certificates by the programme's rule as an HTML file, a page each, in the programme's language:
 * of one person, of all of a cohort who fulfil it, or of everyone. Who does not, and why, is said with the choices.
 */
export const exportCertificate = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language: { words }, clock } = services;
	const say = personDocumentsWords[words.language].certificate;
	const { ask: title, save, open } = say;
	const start = await knownPart(services, argument);
	const known = await runSteps<Known>(withPerson(start), [askOverview(services, title), askForWhom(services)]);
	if (!known?.programme || !known.whose) {
		return;
	}
	const { programme, programme: { folder }, scope: { year }, whose } = known;
	const scope = {
		...(whose.is === 'all' && whose.cohort !== undefined && { cohort: whose.cohort }), ...(year !== undefined && { year }),
	};
	const counted = await countIn(programme, scope, services);
	const called = nameOfCohort(programme, scope.cohort) ?? programme.name;
	const openList = (): Promise<void> => showList([{ called, counted }], words);
	if (whose.is === 'all' && counted.fulfilled.length === 0) {
		if (await warn(say.nobody(counted.lacking.length, describeRule(counted.rule, words)), [say.list]) === say.list) {
			await openList();
		}
		return;
	}
	const made = chosenIn(counted, whose, services);
	const programmeWords = programme.file?.language ? wordsFor(programme.file.language) : words;
	const { certificate: { fileName }, whose: inName } = personDocumentsWords[programmeWords.language];
	const left = whose.is === 'all' ? counted.lacking.length : 0;
	await saveDocument(services, {
		title, save, open, folder, saved: name => say.saved(name, made.length, left),
		...(left > 0 && { also: { label: say.list, run: openList } }),
		name: nameOfDocument(fileName, programme, whose, made[0]?.name ?? '', inName.everyoneInName, year),
	}, async of => {
		const people = chosenIn(await countIn(of.programme, scope, services), whose, services);
		return documentParts(certificates([{ ...of, people, today: clock.today(of.programme) }], programmeWords), programmeWords);
	});
};

/** Whom the command was called on, if it is a person; whether they fulfil the rule is said when all are counted. */
function withPerson({ person, ...known }: KnownOverview): Known {
	return { ...known, ...(known.programme && person !== undefined && {
		whose: { is: 'one' as const, key: plainText(ownerFrom(known.programme, person).key) },
	}) };
}

/** Counts who fulfils the rule. Throws `Missing` where the programme has none, and a `UserError` where nobody has a role. */
async function countIn(programme: Programme, scope: Scope, { language: { words }, clock }: Services): Promise<Certificates> {
	const say = personDocumentsWords[words.language].certificate;
	const counted = await runInSlices(countCertificates(programme, scope, clock.now()));
	if (!counted) {
		throw new Missing(say.noRule, ['editProgramme'], { programme: { folder: programme.folder } });
	}
	if (counted.fulfilled.length + counted.lacking.length === 0) {
		throw new UserError(say.noPeople);
	}
	return counted;
}

/** Opens the list of who fulfils the rule and who does not as an untitled text. */
async function showList(parts: readonly CertificatesIn[], words: Words): Promise<void> {
	const document = await vscode.workspace.openTextDocument({ content: certificateList(parts, words), language: 'plaintext' });
	await vscode.window.showTextDocument(document, { preview: false });
}

/** Returns who gets a certificate. Throws a `UserError` with the reason where that is nobody. */
function chosenIn(
	{ rule, fulfilled, lacking }: Certificates, whose: Whose, { language: { words } }: Services,
): readonly CertificatePerson[] {
	const say = personDocumentsWords[words.language].certificate;
	const chosen = whose.is === 'all' ? fulfilled : fulfilled.filter(({ person }) => person === whose.key);
	if (chosen.length > 0) {
		return chosen;
	}
	const one = whose.is === 'one' ? lacking.find(({ person }) => person === whose.key) : undefined;
	throw new UserError(one ? say.notYet(one.name, describeReached(one, rule, words)) : say.noPeople);
}

/**
 * Asks for whom. Each choice of all says how many fulfil the rule; everyone who does not is listed with the reason, and all of that can be
 * opened as a text instead, which ends the command.
 */
function askForWhom(services: Services): Step<Known> {
	const { language: { words } } = services;
	const { whose: { everyone }, certificate: say } = personDocumentsWords[words.language];
	return step('whose', async ({ programme, scope }, progress) => {
		if (!programme) {
			return undefined;
		}
		const counts = new Map<string | undefined, Certificates>();
		for (const cohort of scope.cohort === undefined ? [undefined, ...cohortsOf(programme).map(({ id }) => id)] : [scope.cohort]) {
			const part = { ...scope, ...(cohort !== undefined && { cohort }) };
			const counted = await runInSlices(countCertificates(programme, part, services.clock.now()));
			if (counted) {
				counts.set(cohort, counted);
			}
		}
		const { rule, fulfilled, lacking } = await countIn(programme, scope, services);
		const group = (cohort: string | undefined): { readonly description: string } => {
			const { fulfilled: reached, lacking: missed } = counts.get(cohort) ?? { fulfilled: [], lacking: [] };
			return { description: say.fulfilledOf(reached.length, reached.length + missed.length) };
		};
		const single = (person: CertificatePerson): Choice<Whose> => ({
			label: plainLabel(person.name), description: describeReached(person, rule, words), value: { is: 'one', key: person.person },
		});
		const answer = await askChoice<Whose | 'list'>({ ...progress, title: say.ask, placeholder: `${say.whose} ${describeRule(rule, words)}` }, [
			...choicesOfAll(programme, scope.cohort, everyone, group, words),
			{ label: say.list, detail: say.listSays, value: 'list' },
			...headed(say.lacking, lacking.map(single)),
			...headed(say.fulfilled, fulfilled.map(single)),
		]);
		if (answer !== 'list') {
			return answer;
		}
		const parts = [...counts].filter(([, { fulfilled: reached, lacking: missed }]) => reached.length + missed.length > 0);
		await showList(parts.map(([cohort, counted]) => ({ called: nameOfCohort(programme, cohort) ?? programme.name, counted })), words);
		return undefined;
	});
}
