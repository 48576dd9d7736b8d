import { expect, test } from 'vitest';
import type { Branch } from '../compose/branch.ts';
import { inOneLine, whomToCall } from './contact.ts';

const network = { name: '支部网', organiser: '区委', phone: '021-5550 0100' } as Branch['network'];
const committee = { id: 'a', name: '街道党委', phone: '021-5550 0110' } as NonNullable<Branch['committee']>;
const contact = { office: '三楼服务点', phone: '021-5550 0188', hours: '工作日' } as NonNullable<Branch['contact']>;

test('a contact is an office, a person, both, or nobody', () => {
	expect(inOneLine({ ...contact, person: '周敏' })).toBe('三楼服务点 周敏');
	expect(inOneLine({ ...contact, office: undefined, person: '周敏' })).toBe('周敏');
	expect(inOneLine({ ...contact, office: undefined })).toBe('');
});

test('whoever finds a branch closed is given the nearest telephone there is', () => {
	expect(whomToCall({ contact, committee, network })).toMatchObject({ name: '三楼服务点', phone: '021-5550 0188' });
	expect(whomToCall({ contact: { ...contact, phone: undefined }, committee, network }).phone).toBe('021-5550 0110');
	expect(whomToCall({ committee: { ...committee, phone: undefined }, network } as Branch)).toEqual({
		name: '区委',
		phone: '021-5550 0100',
	});
	expect(whomToCall({ network: { ...network, phone: undefined } } as Branch)).toEqual({ name: '区委' });
});
