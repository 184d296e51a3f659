// The drawing as a picture, with a caption that says how to read its lines.

const CAPTION = "Solid: reported as fact. Dashes: planned. Dots: claimed or possible. Red: not.";

function savePicture() {
  const source = $("canvas").querySelector("canvas");
  const ratio = source.width / source.clientWidth;
  const foot = Math.round(44 * ratio);
  const picture = document.createElement("canvas");
  picture.width = source.width;
  picture.height = source.height + foot;
  const pen = picture.getContext("2d");
  pen.fillStyle = ink("--ground");
  pen.fillRect(0, 0, picture.width, picture.height);
  pen.drawImage(source, 0, 0);
  pen.textBaseline = "middle";
  pen.fillStyle = ink("--ink");
  pen.font = `600 ${14 * ratio}px ${FACE}`;
  pen.fillText(focus.name, 16 * ratio, source.height + foot / 2, picture.width / 3);
  pen.fillStyle = ink("--muted");
  pen.font = `${12 * ratio}px ${FACE}`;
  pen.textAlign = "right";
  pen.fillText(CAPTION, picture.width - 16 * ratio, source.height + foot / 2, (picture.width * 2) / 3 - 40 * ratio);
  picture.toBlob((blob) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${plain(focus.name).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "page"}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }, "image/png");
}
