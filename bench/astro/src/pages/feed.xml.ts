import { entries, network } from '../network';
import { feed } from '../feed';

export const GET = () => feed({ title: network.name, motto: network.motto, base: '/', entries });
