package assets

import (
	"bytes"
	"image/png"
	"testing"
)

func TestIconIsAPictureWithClearCorners(t *testing.T) {
	img, err := png.Decode(bytes.NewReader(Icon()))
	if err != nil {
		t.Fatal(err)
	}
	if b := img.Bounds(); b.Dx() != 512 || b.Dy() != 512 {
		t.Errorf("icon is %d × %d", b.Dx(), b.Dy())
	}
	if _, _, _, alpha := img.At(0, 0).RGBA(); alpha != 0 {
		t.Error("the icon's corner is not clear")
	}
}
