package read

// rows reads the rows of a table.
func (d *docx) rows() error {
	return d.m.each(func(t tag) error {
		switch t.name {
		case "w:tr":
			return d.tableRow()
		case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo":
			return d.rows()
		}
		return nil
	}, nil)
}

func (d *docx) tableRow() error {
	var cells [][]piece
	away := d.away
	err := d.cells(&cells)
	d.away = away
	d.row(cells)
	return err
}

// cells reads the cells of a row.
func (d *docx) cells(cells *[][]piece) error {
	return d.m.each(func(t tag) error {
		switch t.name {
		case "w:trPr":
			return d.m.each(func(t tag) error {
				if t.name == "w:del" { // the row was deleted
					d.track(t)
					d.away++
				}
				return nil
			}, nil)
		case "w:tc":
			pieces, err := d.apart(d.inside)
			*cells = append(*cells, pieces)
			return err
		case "w:sdt", "w:sdtContent", "w:customXml":
			return d.cells(cells)
		}
		return nil
	}, nil)
}
