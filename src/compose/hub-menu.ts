import type { Hub } from './hub.ts';

/** A page of the hub that its navigation leads to. */
export interface MenuItem {
	path: string;
	title: string;
	/** What one finds there. */
	summary: string;
}

/** What the hub has, in the order of its navigation; a page with nothing on it is neither here nor built. */
export function menuOf(hub: Omit<Hub, 'menu'>): MenuItem[] {
	const hasStudy = hub.study.latest.length > 0 || hub.shared.length > 0;
	const items: (MenuItem | false)[] = [
		{ path: 'branches/', title: '支部名录', summary: '按街道、类型和首字母找支部，也可以按单位找' },
		hub.committees.length > 0 && { path: 'committees/', title: '党组织', summary: '上级党组织和它们联系的支部' },
		hub.activities.length > 0 && { path: 'activities/', title: '活动', summary: '各支部接下来的活动' },
		hasStudy && { path: 'study/', title: '学习', summary: '共用的课程和各支部的学习资料' },
		hub.services.length > 0 && { path: 'services/', title: '服务', summary: '各支部能帮的忙：谁来做，什么时候' },
		hub.lists.length > 0 && { path: 'lists/', title: '清单', summary: '资源、需求、项目、承诺和微心愿' },
		hub.places.length > 0 && { path: 'places/', title: '阵地', summary: '活动室和服务站的地址、时间和电话' },
	];
	return items.filter((item) => item !== false);
}
