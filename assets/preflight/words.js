// What the preflight page says, in English and Russian. A dictionary of its own, since the page must work when nothing else
// does. Whatever is put by `say` follows a change of language.
"use strict";

const Words = (() => {
  const all = {
    en: {
      title: "Preflight", back: "Back to the exhibit", summary: "At a glance",
      returns: "Goes back by itself in {n} s, unless somebody touches the screen.",
      good: "good", bad: "look at this", unknown: "not known", yes: "yes", no: "no", none: "none", absent: "not available in this browser",
      files: "Files", version: "Version {v}, built {when}", files_good: "all {n} files are as they were built",
      files_sizes: "all {n} files have the right size; this browser computes checksums only on https or localhost",
      files_bad: "{bad} of {n} files are not as they were built: copy the build anew, or finish the folder again with curator dist",
      files_wait: "{done} of {n} files checked …", old_copy: "changed: its packed copy is older",
      files_mixed: "index.html is of version {page} and files.json of {list}: copy the whole build anew",
      on_host: "On the host", kept_here: "Kept in this browser", forget: "Forget what is kept in this browser", forgotten: "Forgotten.",
      kept_good: "all {n} files of version {v} are kept", kept_other: "all {n} files of version {v} are kept; the host has another",
      kept_bad: "of {n} files of version {v}, {missing} are missing and {wrong} are damaged: they are being fetched again",
      files_none: "files.json is not there: this build cannot be checked", files_local: "a page opened from a file may not read other files: open it from a web server to check them",
      wrong: "changed", missing: "missing", right: "right", file: "File", state: "State", bytes: "Bytes", all_files: "Every file",
      machine: "Machine and browser", wasm: "WebAssembly", fonts: "Fonts", fonts_good: "loaded, Latin and Cyrillic", fonts_bad: "not loaded: {list}",
      storage: "Storage", storage_good: "can be written", storage_bad: "cannot be written: counts and errors are not kept",
      quota: "Space", quota_is: "{used} of {all} MB used", persisted: "Kept when space runs short",
      screen: "Screen", screen_is: "{w} × {h} px, page {pw} × {ph}, scale {ratio}, {depth} bit", rate: "Refresh", rate_is: "{n} pictures a second",
      orientation: "Orientation", portrait: "portrait", landscape: "landscape", turned: "{how}, turned by {angle}°", fingers: "Fingers, as the browser says", motion: "Less motion wanted",
      language: "Languages of the browser", browser: "Browser", offline: "Offline copy", offline_none: "none", offline_is: "{state}; {n} files in {caches}",
      offline_waiting: "a newer build waits", offline_active: "in use", offline_coming: "being fetched",
      uptime: "The exhibit’s page was open for", machine_up: "The machine has run for", browser_up: "The browser has run for", time: "{h} h {m} min",
      memory: "Memory of scripts", memory_is: "{used} MB; the browser allows {all} MB", mb: "{used} MB", mb_of: "{used} of {all} MB", memory_exhibit: "Memory of scripts in the exhibit", memory_free: "Free memory of the machine", launcher: "Launcher", launcher_is: "restarts of the browser: hung {hung}, ended {ended}",
      launcher_none: "does not answer: the browser was started by hand",
      touch: "Touch", touch_how: "Touch the red cross. {n} of {of}", touch_begin: "Test the touch screen", touch_again: "Test again", touch_stop: "Stop",
      touch_fingers: "Now put as many fingers on the screen as you can: {n} so far", touch_done: "Done", touch_not: "not tested yet",
      touch_is: "worst miss {worst} px, on average {mean} px, of {n} targets", touch_mm: "worst miss {worst} mm, on average {mean} mm, of {n} targets",
      touch_where: "Worst at {x} % from the left and {y} % from the top. Fingers seen at once: {fingers}.",
      touch_width: "Width of the picture in millimetres, for misses in millimetres", touch_limit: "Good is a miss of at most 24 px: half of the smallest button.",
      journal: "Errors, restarts, resets", errors: "Errors", no_errors: "No error is noted.", errors_are: "{n} noted", when: "When", what: "What", sum: "How often",
      restarts: "Restarts", resets: "Resets", broken: "the exhibit broke", hung: "it hung", ended: "the browser ended", nightly: "at night", memory_reload: "for memory", update: "for a newer build", jumped: "the clock jumped, or the machine slept", starts: "starts in all",
      idle: "nobody was there", asked: "a visitor asked", erase_journal: "Erase errors, restarts and resets",
      counts: "Visits", counts_on: "This machine counts. It notes sums by day and month, and nothing about a person.", counts_off: "This browser does not count: it is no kiosk.",
      count_here: "Count in this browser too", count_no_more: "Stop counting outside the kiosk mode", counts_none: "Nothing has been counted yet.",
      month: "Month", visits: "Visits", minutes: "Minutes", each: "Minutes a visit", day: "Day", hours: "By hour of the day", rooms: "Rooms", room: "Room", opened: "Opened",
      objects: "Objects", object: "Object", shown: "Shown", stories: "Stories", story: "Story and step", reached: "Reached", languages: "Languages", lang: "Language", by_day: "By day",
      export: "Export as CSV", exported: "Saved as {name}", kept: "Kept on the machine as {name}", erase_counts: "Erase counts", sure: "Erase for good?", erase: "Yes, erase", keep: "No, keep", erased: "Erased.",
    },
    ru: {
      title: "Проверка перед открытием", back: "Вернуться к экспозиции", summary: "Коротко",
      returns: "Экспозиция вернётся сама через {n} с, если не трогать экран.",
      good: "в порядке", bad: "требует внимания", unknown: "неизвестно", yes: "да", no: "нет", none: "нет", absent: "в этом браузере недоступно",
      files: "Файлы", version: "Версия {v}, собрана {when}", files_good: "все файлы ({n}) такие, какими были собраны",
      files_sizes: "размеры всех файлов ({n}) верны; контрольные суммы этот браузер считает только по https или на localhost",
      files_bad: "не такие, какими были собраны: {bad} из {n}: скопируйте сборку заново или завершите папку ещё раз командой curator dist",
      files_wait: "проверено {done} из {n} …", old_copy: "изменён: сжатая копия старше",
      files_mixed: "index.html из версии {page}, а files.json из {list}: скопируйте всю сборку заново",
      on_host: "На сервере", kept_here: "Хранится в этом браузере", forget: "Забыть то, что хранит этот браузер", forgotten: "Забыто.",
      kept_good: "хранятся все файлы ({n}) версии {v}", kept_other: "хранятся все файлы ({n}) версии {v}; на сервере другая",
      kept_bad: "из файлов ({n}) версии {v} нет {missing}, повреждено {wrong}: они загружаются снова",
      files_none: "нет files.json: эту сборку проверить нельзя", files_local: "странице, открытой из файла, нельзя читать другие файлы: для проверки откройте её с веб-сервера",
      wrong: "изменён", missing: "отсутствует", right: "верен", file: "Файл", state: "Состояние", bytes: "Байты", all_files: "Все файлы",
      machine: "Компьютер и браузер", wasm: "WebAssembly", fonts: "Шрифты", fonts_good: "загружены, латиница и кириллица", fonts_bad: "не загружены: {list}",
      storage: "Хранилище", storage_good: "запись возможна", storage_bad: "запись невозможна: счётчики и ошибки не сохраняются",
      quota: "Место", quota_is: "занято {used} из {all} МБ", persisted: "Сохраняется при нехватке места",
      screen: "Экран", screen_is: "{w} × {h} пикс., страница {pw} × {ph}, масштаб {ratio}, {depth} бит", rate: "Частота", rate_is: "кадров в секунду: {n}",
      orientation: "Ориентация", portrait: "вертикально", landscape: "горизонтально", turned: "{how}, поворот {angle}°", fingers: "Пальцев, по сведениям браузера", motion: "Просят меньше движения",
      language: "Языки браузера", browser: "Браузер", offline: "Копия для работы без сети", offline_none: "нет", offline_is: "{state}; файлов: {n}, хранилище: {caches}",
      offline_waiting: "ждёт новая сборка", offline_active: "используется", offline_coming: "загружается",
      uptime: "Страница экспозиции была открыта", machine_up: "Компьютер работает", browser_up: "Браузер работает", time: "{h} ч {m} мин",
      memory: "Память скриптов", memory_is: "{used} МБ; браузер разрешает {all} МБ", mb: "{used} МБ", mb_of: "{used} из {all} МБ", memory_exhibit: "Память скриптов экспозиции", memory_free: "Свободная память компьютера", launcher: "Программа запуска", launcher_is: "перезапуски браузера: завис — {hung}, закрылся — {ended}",
      launcher_none: "не отвечает: браузер запущен вручную",
      touch: "Сенсорный экран", touch_how: "Коснитесь красного креста. {n} из {of}", touch_begin: "Проверить касания", touch_again: "Проверить ещё раз", touch_stop: "Прекратить",
      touch_fingers: "Теперь положите на экран как можно больше пальцев: пока {n}", touch_done: "Готово", touch_not: "ещё не проверен",
      touch_is: "наибольший промах {worst} пикс., в среднем {mean} пикс., целей: {n}", touch_mm: "наибольший промах {worst} мм, в среднем {mean} мм, целей: {n}",
      touch_where: "Наибольший — в {x} % от левого края и {y} % от верхнего. Пальцев одновременно: {fingers}.",
      touch_width: "Ширина изображения в миллиметрах, чтобы мерить промахи в миллиметрах", touch_limit: "Хорошо, если промах не больше 24 пикс.: это половина самой маленькой кнопки.",
      journal: "Ошибки, перезапуски, сбросы", errors: "Ошибки", no_errors: "Ошибок не записано.", errors_are: "записано: {n}", when: "Когда", what: "Что", sum: "Сколько раз",
      restarts: "Перезапуски", resets: "Сбросы", broken: "экспозиция сломалась", hung: "зависла", ended: "браузер закрылся", nightly: "ночью", memory_reload: "из-за памяти", update: "ради новой сборки", jumped: "часы скакнули или компьютер спал", starts: "всего запусков",
      idle: "никого не было", asked: "попросил посетитель", erase_journal: "Стереть ошибки, перезапуски и сбросы",
      counts: "Посещения", counts_on: "Этот компьютер ведёт счёт: суммы по дням и месяцам и ничего о людях.", counts_off: "Этот браузер не считает: это не киоск.",
      count_here: "Считать и в этом браузере", count_no_more: "Не считать вне режима киоска", counts_none: "Пока ничего не сосчитано.",
      month: "Месяц", visits: "Посещения", minutes: "Минуты", each: "Минут на посещение", day: "День", hours: "По часам дня", rooms: "Залы", room: "Зал", opened: "Открыт",
      objects: "Автомобили", object: "Автомобиль", shown: "Показан", stories: "Рассказы", story: "Рассказ и шаг", reached: "Дошли", languages: "Языки", lang: "Язык", by_day: "По дням",
      export: "Сохранить как CSV", exported: "Сохранено как {name}", kept: "Сохранено на компьютере как {name}", erase_counts: "Стереть счётчики", sure: "Стереть навсегда?", erase: "Да, стереть", keep: "Нет, оставить", erased: "Стёрто.",
    },
  };
  const asked = new URLSearchParams(location.search).get("lang");
  const of = (tag) => (String(tag).toLowerCase().startsWith("ru") ? "ru" : "en");
  let lang = of(asked || navigator.language);

  // A key that has no words stands for itself.
  function text(key, values = {}) {
    const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
    return (all[lang][key] || key).replace(/\{(\w+)\}/g, (_, name) => {
      const value = values[name];
      if (typeof value === "number") return number.format(value);
      return all[lang][value] ? all[lang][value] : String(value ?? "");
    });
  }
  function show(element) {
    const { say, values, both } = element.dataset;
    if (say) element.textContent = text(say, values ? JSON.parse(values) : {});
    else { const texts = JSON.parse(both); element.textContent = texts[lang] || texts.en || Object.values(texts)[0]; }
  }
  return {
    all,
    text,
    lang: () => lang,
    // Puts words into an element, so that they change with the language.
    say(element, key, values) {
      element.dataset.say = key;
      if (values) element.dataset.values = JSON.stringify(values);
      show(element);
      return element;
    },
    // Puts a text that is given in several languages, as the content has them.
    both(element, texts) {
      element.dataset.both = JSON.stringify(texts);
      show(element);
      return element;
    },
    turn(tag) {
      lang = of(tag);
      document.documentElement.lang = lang;
      document.title = text("title");
      document.querySelectorAll("[data-say], [data-both]").forEach(show);
      document.querySelectorAll("[data-lang]").forEach((button) => button.setAttribute("aria-pressed", button.dataset.lang === lang));
    },
  };
})();
