// What the pages need beyond Faces: leading to what is wrong in a form, asking before something is
// done and about what, saying that the server does not answer, leaving open what is being read, and
// copying a link.
(function ($) {
  'use strict';

  document.querySelectorAll('.field .problem').forEach((problem, index) => {
    const input = problem.closest('.field').querySelector('input, select');
    input.setAttribute('aria-invalid', 'true');
    const asked = problem.closest('dialog');
    if (asked && !asked.open) asked.showModal();
    if (index === 0) input.focus();
  });

  // PrimeFaces makes the items of a list alerts, which leaves a list without items
  document.querySelectorAll('.ui-messages li').forEach((item) => item.removeAttribute('role'));

  const offline = () => document.getElementById('offline');

  $(document).on('pfAjaxError', () => {
    if (offline()) offline().hidden = false;
  });
  $(document).on('pfAjaxSuccess', () => {
    if (offline()) offline().hidden = true;
  });

  // what was opened to be read stays open when the page updates itself
  const opened = new Set();
  document.addEventListener(
    'toggle',
    (event) => {
      if (!event.target.matches('details[id]')) return;
      if (event.target.open) opened.add(event.target.id);
      else opened.delete(event.target.id);
    },
    true
  );
  new MutationObserver(() =>
    opened.forEach((id) => document.getElementById(id)?.setAttribute('open', ''))
  ).observe(document.body, { childList: true, subtree: true });

  document.addEventListener('click', (event) => {
    const asking = event.target.closest('[data-ask]');
    if (asking) {
      const dialog = document.getElementById('ask-' + asking.dataset.ask);
      if (asking.dataset.subject) {
        dialog.querySelector('[data-subject]').value = asking.dataset.subject;
        dialog.querySelector('[data-subject-name]').textContent = asking.dataset.subjectName;
      }
      dialog.showModal();
      return;
    }
    const closing = event.target.closest('[data-close]');
    if (closing) {
      closing.closest('dialog').close();
      return;
    }
    const button = event.target.closest('[data-copy]');
    if (!button) return;
    const source = document.getElementById(button.dataset.copy);
    navigator.clipboard.writeText(source.textContent.trim()).then(() => {
      button.textContent = 'Copied';
    });
  });
})(jQuery);
