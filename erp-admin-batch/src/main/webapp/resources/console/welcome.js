// The one-time token behind the link's # is never part of an address that is sent.
(function () {
  'use strict';

  if (location.hash.length > 1) {
    document.getElementById('f:token').value = location.hash.slice(1);
  }
})();
