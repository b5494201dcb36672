{
  let times = 0, first = 0;
  const leave = (event) => {
    event?.preventDefault();
    document.documentElement.replaceChildren();
    fetch("/exit", { method: "POST", keepalive: true, redirect: "manual" }).catch(() => {});
    location.replace("/exit");
  };
  addEventListener("keydown", (event) => {
    if (event.repeat) return;
    if (event.key !== "Shift") { times = 0; return; }
    if (event.timeStamp - first > 5000) times = 0;
    if (times === 0) first = event.timeStamp;
    times += 1;
    if (times === 3) leave();
  });
  addEventListener("submit", (event) => {
    if (event.target.matches('form[action$="/exit"]')) leave(event);
  });
}
