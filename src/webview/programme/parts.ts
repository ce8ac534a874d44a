import { html, nothing, type TemplateResult } from 'lit-html';
import type { Choice } from '../../core/pages/editing/textField';
import type { ProgrammeChoice } from '../../core/pages/programme/protocol';
import { below, choice, growingField, idOf, labelled } from '../editing/fields';
import { send } from '../editing/host';
import { section } from '../editing/section';
import { cohortEntries, signerEntries, valueEntries } from './rows';
import type { View } from './view';

/** The parts that are one quiet line while they are empty. */
type FoldedPart = 'jp' | 'certificate' | 'letterhead';

/** Those of them whose fields are shown although they are empty. */
const unfolded = new Set<FoldedPart>();

/** Shows the fields of an empty part from now on. */
export function unfold(part: FoldedPart): void {
	unfolded.add(part);
}

/** What shows the fields of a part, with the focus in one of them. */
type ShowPart = (part: FoldedPart, field: string) => void;

/** Renders the parts of the page. */
export function parts(view: View, show: ShowPart): TemplateResult {
	const { page, words } = view;
	const { values, policy } = page;
	return html`
		<header><p class="about">${words.heading}</p><h1 dir="auto">${page.name.value}</h1></header>
		<div class="grid">
			${labelled(view, words.name, page.name, { className: 'whole' })}
			${chosen(view, words.language, page.language, 'language')}
			${chosen(view, words.timezone, page.timezone, 'timezone')}
		</div>
		${section('cohorts', words.cohorts, cohortEntries(view))}
		${section('valueSet', words.values, html`
			<div class="grid">${chosen(view, words.valueSet, values.set, 'values')}</div>
			${values.named.length === 0 ? nothing : html`<p class="more">${values.named.join(' · ')}</p>`}
			${values.own === undefined ? nothing : valueEntries(view)}`)}
		${section('policy', words.policy, html`<div class="grid">
			${labelled(view, `${words.staleAfter} (${words.days.toLowerCase()})`, policy.staleAfter)}
			${labelled(view, `${words.alertAfter} (${words.days.toLowerCase()})`, policy.alertAfter)}
			${labelled(view, `${words.reflectionDue} (${words.days.toLowerCase()})`, policy.reflectionDue)}
			${labelled(view, `${words.retention} (${words.months.toLowerCase()})`, policy.retention)}
			${chosen(view, words.readers, policy.readers, 'readers')}
		</div>`)}
		${section('jp', words.jp, jp(view, show))}
		${section('certificate', words.certificate, certificate(view, show))}
		${section('letterhead', words.letterhead, letterhead(view, show))}
		${section('signers', words.signers, signerEntries(view))}`;
}

/** One of several values, with its label above it. */
function chosen(view: View, label: string, value: Choice, name: ProgrammeChoice): TemplateResult {
	return html`<div class="labelled"><label for=${name}>${label}</label>${choice(view, value, {
		id: name, onChange: to => { send({ type: 'choose', name, value: to }); },
	})}</div>`;
}

/** The quiet line of an empty part. */
function quiet({ isReadOnly }: View, line: string, label: string, show: () => void): TemplateResult {
	return html`<p class="quiet">${line}${isReadOnly ? nothing : html` <button type="button" class="link" @click=${show}>${label}</button>`}</p>`;
}

function jp(view: View, show: ShowPart): TemplateResult {
	const { page: { jp: { isSet, per, value, valueHint, source } }, words } = view;
	return !isSet && !unfolded.has('jp')
		? quiet(view, words.noJp, words.setJp, () => { show('jp', 'jpPer'); })
		: html`<div class="grid">
			${chosen(view, words.jpPer, per, 'jpPer')}
			${labelled(view, valueHint || words.jpValue, value)}
			${labelled(view, words.jpSource, source, { className: 'whole', placeholder: words.jpSourceHint })}
		</div>`;
}

function certificate(view: View, show: ShowPart): TemplateResult {
	const { page: { certificate: { isSet, sessions, hours } }, words } = view;
	return !isSet && !unfolded.has('certificate')
		? quiet(view, words.noCertificate, words.setCertificate, () => { show('certificate', sessions.field); })
		: html`<div class="grid">${labelled(view, words.certificateSessions, sessions)}${labelled(view, words.certificateHours, hours)}</div>`;
}

function letterhead(view: View, show: ShowPart): TemplateResult {
	const { page: { letterhead: { isSet, organisation, unit, address, place, logo } }, words, isReadOnly, logo: picture } = view;
	if (!isSet && !unfolded.has('letterhead')) {
		return quiet(view, words.noLetterhead, words.setLetterhead, () => { show('letterhead', organisation.field); });
	}
	return html`<div class="grid">
		${labelled(view, words.organisation, organisation)}
		${labelled(view, words.unit, unit)}
		<div class="labelled whole"><label for=${idOf(address.field)}>${words.address}</label>${growingField(view, address)}${below(view, address)}</div>
		${labelled(view, words.place, place)}
		<div class="labelled whole logo"><span class="label" id="logoLabel">${words.logo}</span>
			${picture === '' ? nothing : html`<img src=${picture} alt=${words.logoOf}>`}
			${logo === '' ? nothing : html`<p class="more" dir="ltr">${logo}</p>`}
			${isReadOnly ? nothing : html`<div class="buttons" role="group" aria-labelledby="logoLabel">
				<button type="button" @click=${() => { send({ type: 'chooseLogo' }); }}>${words.chooseLogo}</button>
				${logo === '' ? nothing : html`<button type="button" @click=${() => { send({ type: 'removeLogo' }); }}>${words.removeLogo}</button>`}
			</div>`}
		</div>
	</div>`;
}
