// What the pages need beyond Faces: asking before something is done, saying that the server does not
// answer, and copying a link.
(function ($) {
  'use strict';

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
