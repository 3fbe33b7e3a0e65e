// What the pages need beyond Faces: leading to what is wrong in a form, asking before something is
// done, saying that the server does not answer, and copying a link.
(function ($) {
  'use strict';

  document.querySelectorAll('.field .problem').forEach((problem, index) => {
    const input = problem.closest('.field').querySelector('input, select');
    input.setAttribute('aria-invalid', 'true');
    const asked = problem.closest('dialog');
    if (asked && !asked.open) asked.showModal();
    if (index === 0) input.focus();
  });

  const offline = () => document.getElementById('offline');

  $(document).on('pfAjaxError', () => {
    if (offline()) offline().hidden = false;
  });
  $(document).on('pfAjaxSuccess', () => {
    if (offline()) offline().hidden = true;
  });

  document.addEventListener('click', (event) => {
    const asking = event.target.closest('[data-ask]');
    if (asking) {
      document.getElementById('ask-' + asking.dataset.ask).showModal();
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
