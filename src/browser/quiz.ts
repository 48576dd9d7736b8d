/** Lets readers choose an answer and tells them at once; without a script the answer is behind 看答案. */
for (const quiz of document.querySelectorAll<HTMLElement>('.quiz[data-right]')) {
	const details = quiz.querySelector('details');
	const verdict = document.createElement('p');
	verdict.className = 'quiz-verdict';
	verdict.setAttribute('role', 'status');
	details?.before(verdict);
	const choices = [...quiz.querySelectorAll('.quiz-options > li')].map((item, index) => {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'quiz-choice';
		button.append(...item.childNodes);
		item.append(button);
		const isRight = index + 1 === Number(quiz.dataset.right);
		button.addEventListener('click', () => {
			for (const other of choices) other.removeAttribute('data-verdict');
			button.dataset.verdict = isRight ? 'right' : 'wrong';
			verdict.textContent = isRight ? '答对了。' : '不对，再想一想。';
			if (isRight && details) details.open = true;
		});
		return button;
	});
}
