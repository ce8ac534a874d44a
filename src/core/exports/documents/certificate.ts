import { type CertificatePerson, type CertificateRule, fulfils } from '../../analysis/figures/certificates';
import { hoursOf } from '../../analysis/figures/counting';
import type { Programme } from '../../programme/programme';
import { escapeHtml } from '../../text/escapeHtml';
import { plainText } from '../../text/plainText';
import { documentWords, personDocumentsWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { ownText } from './breakable';
import { type Document, issuerOf, longDay, type Made, type Sheet } from './document';
import { certificateStyle } from './documentStyle';
import { nameOfCohort } from './nameOfCohort';

/** Who gets certificates of a programme. */
export interface CertificatesOf extends Made {
	readonly programme: Programme;
	readonly people: readonly CertificatePerson[];
}

/**
 * Certificates, one page each: name with NIP, position and unit as `people.yaml` has them, role, programme, period, sessions and time
 * reached, with JP where the programme has a rule, and room for a number and signatures.
 */
export function certificates(of: readonly CertificatesOf[], words: Words): Document {
	const { title } = personDocumentsWords[words.language].certificate;
	const [only, ...others] = of.flatMap(({ people }) => people);
	return {
		name: `${title}: ${only && others.length === 0 ? only.name : of.map(({ programme }) => programme.name).join(', ')}`,
		sheets: of.flatMap(({ programme, people, ...made }) => people.map((person): Sheet => ({
			...issuerOf(programme, made), title, facts: [], runningHead: '', isAward: true,
			sections: { [Symbol.iterator]: () => [linesOf(person, programme, words)].values() },
		}))),
		style: certificateStyle + aboutStyle,
	};
}

/** Number, position and unit of the person, smaller than the name; a signer's position in lines of about one length. */
const aboutStyle = `.award .about { margin: 0.25em auto; }
.signer p { text-wrap: balance; }
`;

/** In letters: longer texts would take more than two lines. */
const longName = 45;
const longProgramme = 90;

function linesOf(
	{ person, name, roles, cohort, sessions, minutes, jp, period }: CertificatePerson, programme: Programme, words: Words,
): string {
	const say = personDocumentsWords[words.language].certificate;
	const [role = 'mentee', ...other] = roles;
	const called = nameOfCohort(programme, cohort);
	const extent = say.extent(sessions, minutes, jp === undefined || jp === 0 ? undefined : words.overview.number(jp));
	const { nip = '', position = '', unit = '' } = programme.people.get(person) ?? {};
	const employed = [position, unit].filter(text => plainText(text) !== '').map(text => ownText(text)).join(' · ');
	const days = period && say.when(longDay(period[0], words), longDay(period[1], words));
	return [
		'<div class="award">',
		`<p class="quiet">${escapeHtml(say.number)} <span class="blank"></span></p>`,
		`<p>${escapeHtml(say.awarded)}</p>`,
		`<p class="awarded${name.length > longName ? ' long' : ''}">${ownText(name)}</p>`,
		...(plainText(nip) === '' ? [] : [`<p class="about">${escapeHtml(documentWords[words.language].nip)} ${ownText(nip)}</p>`]),
		...(employed === '' ? [] : [`<p class="about">${employed}</p>`]),
		`<p class="as">${escapeHtml(say.as[other.length > 0 ? 'both' : role])}</p>`,
		`<p>${escapeHtml(say.forTakingPartIn)}</p>`,
		`<p class="programme${programme.name.length + (called ?? '').length > longProgramme ? ' long' : ''}">${ownText(programme.name)}${called === undefined ? '' : ` · ${ownText(called)}`}</p>`,
		`<p>${escapeHtml([...(days === undefined ? [] : [days]), extent].join(', '))}</p>`,
		'</div>',
	].join('\n');
}

/** Says what a person has reached of the rule, in one line: of who fulfils it the whole, of others how much of what is needed. */
export function describeReached(
	{ sessions, minutes, withoutMinutes }: CertificatePerson, rule: CertificateRule, words: Words,
): string {
	const say = personDocumentsWords[words.language].certificate;
	return fulfils(rule, { sessions, minutes }) ? say.reached(sessions, hoursOf(minutes)) : [
		...(rule.sessions === undefined ? [] : [say.sessionsOf(sessions, rule.sessions)]),
		...(rule.hours === undefined ? [] : [say.hoursOf(hoursOf(minutes), rule.hours)]),
		...(rule.hours === undefined || withoutMinutes === 0 ? [] : [say.withoutMinutes(withoutMinutes)]),
	].join(', ');
}

/** Says what the rule asks for. */
export function describeRule({ sessions, hours }: CertificateRule, words: Words): string {
	return personDocumentsWords[words.language].certificate.rule(sessions, hours);
}
